-- Accepted work of the platform as figures: one fact per record of a dataset, here per registered technology contract.
-- Nothing is overwritten: a change ends the version before and adds the next.
create table fact (
  id uuid primary key,
  dataset text not null check (dataset in ('technology-contracts')),
  -- The record it was made from, and what people call it.
  key uuid not null,
  reference text not null,
  plan text not null,
  -- The civil day it counts from.
  on_day date not null,
  -- Exact amounts in yuan; null: not known.
  total numeric check (total >= 0),
  technical numeric check (technical >= 0),
  received numeric check (received >= 0),
  -- GB/T 2260; null: not known, or abroad.
  seller_region text check (seller_region ~ '^\d{6}$'),
  -- Tells distinct units apart, nothing else.
  seller text not null,
  -- Type, field, property right, region of the buyer, tags.
  dimensions jsonb not null,
  organisation uuid not null references organisation,
  registrant uuid references organisation,
  recorded_at timestamptz not null,
  ended_at timestamptz
);
create unique index fact_current on fact (dataset, key) where ended_at is null;
create index fact_by_day on fact (plan, dataset, on_day) where ended_at is null;

-- What whoever asks may see of a dataset of a plan: 'rows', 'totals', or nothing.
create function fact_sight(of_plan text, of_dataset text) returns text language sql stable as $$
  select case
    when current_setting('role') = 'lantu_operator' then 'rows'
    when of_dataset = 'technology-contracts' and lantu_holds(array['registrar', 'inspector'], of_plan) then 'rows'
    when of_dataset = 'technology-contracts' and lantu_holds(array['plan-officer', 'reviewer', 'publisher'], of_plan)
      then 'totals'
  end
$$;

-- The facts that count today by year, for those who may not see them one by one too. A year from which one unit could be
-- inferred (统计法实施条例 29) is withheld from them: fewer than three sellers, the largest above 70 %, or the largest two
-- above 85 % of the sum; the numbers are our working rule. A sum of nothing tells every part of it.
create function fact_totals(of_plan text, of_dataset text, of_measure text, in_region text)
returns table (year integer, records integer, value numeric, unknown integer, withheld text)
language sql stable security definer set search_path = public, pg_temp as $$
  with counted as (
    select extract(year from on_day)::integer as year, seller, case of_measure
        when 'total' then total when 'technical' then technical when 'received' then received end as amount
    from fact
    where ended_at is null and plan = of_plan and dataset = of_dataset
      and starts_with(coalesce(seller_region, ''), in_region) and fact_sight(of_plan, of_dataset) is not null
  ), by_seller as (
    select c.year, c.seller, count(*) as records, count(c.amount) as known, sum(c.amount) as amount,
      row_number() over (partition by c.year order by sum(c.amount) desc nulls last) as nth
    from counted c group by c.year, c.seller
  ), by_year as (
    select s.year, sum(s.records)::integer as records, sum(s.amount) as value,
      (sum(s.records) - sum(s.known))::integer as unknown,
      count(*) as sellers, count(*) filter (where s.known > 0) as known_sellers,
      max(s.amount) as largest, sum(s.amount) filter (where s.nth <= 2) as largest_two
    from by_seller s group by s.year
  ), judged as (
    select y.*, case
        when y.sellers < 3 or y.known_sellers in (1, 2) then 'few'
        when y.value = 0 or y.largest > 0.70 * y.value or y.largest_two > 0.85 * y.value then 'dominant'
      end as reason
    from by_year y
  )
  select j.year, case when told then j.records end, case when told then j.value end, case when told then j.unknown end, j.reason
  from judged j, lateral (select j.reason is null or fact_sight(of_plan, of_dataset) = 'rows') as sight (told)
  order by j.year
$$;

revoke execute on function fact_sight, fact_totals from public;
grant execute on function fact_sight, fact_totals to lantu_member, lantu_operator;
grant select, insert on fact to lantu_member, lantu_operator;
grant update (ended_at) on fact to lantu_member, lantu_operator;

alter table fact enable row level security;
create policy operator on fact to lantu_operator using (true) with check (true);
create policy sees on fact for select to lantu_member using (
  dataset = 'technology-contracts' and (lantu_holds(array['registrar', 'inspector'], plan)
    or (registrant = lantu_organisation() and lantu_holds(array['registrant'], plan))));
-- An office records and ends what it registered itself.
create policy registrar on fact for insert to lantu_member with check (
  dataset = 'technology-contracts' and organisation = lantu_organisation() and lantu_holds(array['registrar'], plan)
  and ended_at is null);
create policy registrar_ends on fact for update to lantu_member
  using (dataset = 'technology-contracts' and organisation = lantu_organisation()
    and lantu_holds(array['registrar'], plan) and ended_at is null)
  with check (ended_at is not null);
