import { pageHref } from '../../ui/address.ts';
import { Chinese, useSite } from '../../ui/site.tsx';

/** A place of the plan that leads to its text. */
export function PlaceLink({ place }: { readonly place: string }) {
  return (
    <a className="plan-place" href={pageHref(useSite(), 'text/', { at: place })}>
      <Chinese>{place}</Chinese>
    </a>
  );
}
