import type { OutputOf } from '../platform/verb.ts';
import type { Words } from '../vocabulary/words.ts';
import type { showIndustries } from './verbs/industries.ts';

type List = OutputOf<typeof showIndustries>;

/** The first line of the page 产业: how many industries, how many places, which place is named most; of what was asked. */
export function industriesAnswer(list: List): Words {
  const { all, industries, places } = list;
  const group = list.groups.find(({ id }) => id === list.group);
  const place = places.find(({ id }) => id === list.place);
  const total = group?.industries ?? all;
  const shown = industries.length;
  if (place !== undefined) {
    const [zh, en] = [place.name.zh, place.name.en];
    const within =
      group === undefined ? { zh: '', en: '' } : { zh: `${group.name.zh}中，`, en: ` of “${group.name.en}”` };
    return {
      zh: `${within.zh}规划点名${zh}的有${shown}个，共${total}个。`,
      en: `The plan names ${en} for ${shown} of ${total} ${total === 1 ? 'industry' : 'industries'}${within.en}.`,
    };
  }
  const subject =
    group === undefined
      ? { zh: `规划点名${shown}个产业`, en: `The plan names ${shown} ${shown === 1 ? 'industry' : 'industries'}` }
      : { zh: `${group.name.zh}有${shown}个`, en: `“${group.name.en}” counts ${shown}` };
  const counts = places.map(({ id }) => industries.filter(({ cities }) => cities.includes(id)).length);
  const reached = counts.filter((count) => count > 0).length;
  if (reached === 0) return { zh: `${subject.zh}，没有写明地区。`, en: `${subject.en}, and no place for any.` };
  const most = Math.max(...counts);
  const leaders = places.filter((_, index) => counts[index] === most).map(({ name }) => name);
  const areCities = places.every(({ level }) => level === 'city');
  const [unitZh, unitEn] = areCities
    ? ['市', reached === 1 ? 'city' : 'cities']
    : ['地区', reached === 1 ? 'place' : 'places'];
  return {
    zh: `${subject.zh}，落到${reached}个${unitZh}；${leaders.map(({ zh }) => zh).join('、')}被点名最多，${leaders.length > 1 ? '各' : '为'}${most}个。`,
    en: `${subject.en}, in ${reached} ${unitEn}; named most: ${leaders.map(({ en }) => en).join(', ')}, ${leaders.length > 1 ? `${most} each` : `for ${most}`}.`,
  };
}
