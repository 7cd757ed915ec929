import type { Words } from '../vocabulary/words.ts';

/** The words of a letter that asks for figures. */
export const LETTER_TEXTS = {
  title: { zh: '关于商请提供规划监测数据的函（代拟稿）', en: 'Request for figures needed to monitor the plan (draft)' },
  mark: {
    zh: '本稿由非官方软件根据规划文本和现有数据生成，供办文单位核对、修改和签署；未经签署不生效。',
    en: 'Prepared by unofficial software from the plan and the figures at hand, for the office to check, change and sign; without a signature it has no effect.',
  },
  addressee: (organisation: string): Words => ({ zh: `${organisation}：`, en: `To: ${organisation}` }),
  why: (title: Words, day: Words, count: number): Words => ({
    zh: `为监测《${title.zh}》的实施情况，需要下表所列 ${count} 项数据。截至${day.zh}，我单位尚未取得，商请贵单位协助提供。`,
    en: `To monitor the plan “${title.en}” ${count === 1 ? 'the figure' : `the ${count} figures`} in the table below ${count === 1 ? 'is' : 'are'} needed. As of ${day.en} ${count === 1 ? 'it is' : 'they are'} not at our disposal. We kindly ask you for ${count === 1 ? 'it' : 'them'}.`,
  }),
  due: (day: Words): Words => ({ zh: `请于${day.zh}前答复。`, en: `Please answer by ${day.en}.` }),
  head: [
    { zh: '序号', en: 'No.' },
    { zh: '指标（口径、单位）', en: 'Indicator (definition, unit)' },
    { zh: '地区', en: 'Place' },
    { zh: '年份', en: 'Year' },
    { zh: '用途', en: 'Needed for' },
    { zh: '数值或答复', en: 'Figure or answer' },
  ] as readonly Words[],
  indicator: (name: Words, definition: Words | null, unit: Words): Words => ({
    zh: `${name.zh}（${definition === null ? '口径：规划未写明，请注明' : `口径：${definition.zh}`}；单位：${unit.zh}）`,
    en: `${name.en} (${definition === null ? 'definition: not stated in the plan, please state yours' : `definition: ${definition.en}`}; unit: ${unit.en})`,
  }),
  reason: (id: string, quote: string, place: string, use: 'decides' | 'path' | 'part'): Words => ({
    zh: `目标${id}“${quote}”（规划${place}）：${USES[use].zh}`,
    en: `target ${id} “${quote}” (plan, ${place}): ${USES[use].en}`,
  }),
  note: (note: string): Words => ({ zh: `说明：${note}`, en: `Note: ${note}` }),
  answering: [
    {
      zh: '答复方式（任选其一）：一是填写填报工作簿后交回；二是登录本系统工作台，在“缺数台账”中逐项答复；三是填写上表末栏后书面答复。',
      en: 'How to answer, in one of three ways: fill in the workbook and give it back; sign in and answer on the page “Missing figures”; or fill in the last column of the table and reply in writing.',
    },
    {
      zh: '未统计、不予提供或口径不同的，请在末栏注明；暂时不能提供的，请注明可以提供的日期。请勿提供涉密信息。',
      en: 'Where a figure is not collected, cannot be given, or is kept under another definition, please say so in the last column; where it will come later, please give the day. Please send no classified information.',
    },
  ] as readonly Words[],
  signedBy: (office: string): Words => ({ zh: `${office}（签署）：`, en: `For ${office} (signature):` }),
  contact: { zh: '联系人、联系电话：', en: 'Contact person and telephone:' },
  signedOn: { zh: '日期：　　　　年　　月　　日', en: 'Date:' },
};

const USES = {
  decides: { zh: '判定须用此数', en: 'its verdict waits for this figure' },
  path: { zh: '用于判断进度', en: 'shows whether it keeps to its schedule' },
  part: { zh: '用于核对合计数', en: 'checks the total of the whole' },
} as const satisfies Record<string, Words>;
