import type { Language } from '../../vocabulary/words.ts';
import { type PrintedBlock, type PrintedReport, printReport } from '../printed-report.ts';
import { PRINTED_TEXTS as TEXTS } from '../printed-texts.ts';
import type { ReportDocument } from '../report-document.ts';
import { HTML_STYLE, SANS } from './html-style.ts';
import { printChart } from './report-chart.ts';

const LANGUAGES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The report as one HTML file that needs nothing else: no script, no network, its style inside. */
export function renderHtml(report: ReportDocument): string {
  const printed = printReport(report);
  const { language, kind, title, subtitle, banner } = printed;
  return `<!doctype html>
<html lang="${LANGUAGES[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body class="${kind}">
<header>
<h1>${escapeMarkup(title)}</h1>
${subtitle === '' ? '' : `<p class="subtitle">${escapeMarkup(subtitle)}</p>`}
<p class="banner">${escapeMarkup(banner)}</p>
<dl>${printed.facts.map(([name, value]) => `<div><dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}</dd></div>`).join('')}</dl>
</header>
${kind === 'brief' ? '' : contents(printed)}
<main>
${printed.sections.map((section) => sectionMarkup(section, language)).join('\n')}
</main>
<footer><p>${escapeMarkup(banner)}</p></footer>
</body>
</html>
`;
}

function contents({ sections, language }: PrintedReport): string {
  const title = TEXTS.contents[language];
  const entries = sections.map(
    ({ id, level, title: heading }) =>
      `<li class="level-${level}"><a href="#${escapeMarkup(id)}">${escapeMarkup(heading)}</a></li>`,
  );
  return `<nav aria-label="${title}"><h2>${title}</h2><ul>${entries.join('')}</ul></nav>`;
}

function sectionMarkup({ id, level, title, blocks }: PrintedReport['sections'][number], language: Language): string {
  const tag = level === 1 ? 'h2' : 'h3';
  const inside = blocks.map((block) => blockMarkup(block, language)).join('\n');
  return `<section id="${escapeMarkup(id)}"><${tag}>${escapeMarkup(title)}</${tag}>\n${inside}\n</section>`;
}

function blockMarkup(block: PrintedBlock, language: Language): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escapeMarkup(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<blockquote><p${block.han && language === 'en' ? ' lang="zh-CN"' : ''}>${escapeMarkup(block.text)}</p>${block.place === '' ? '' : `<p class="place">${escapeMarkup(block.place)}</p>`}</blockquote>`;
    case 'mark':
      return `<div class="mark"><p><strong>${escapeMarkup(block.text)}</strong></p>${block.details.map((detail) => `<p>${escapeMarkup(detail)}</p>`).join('')}</div>`;
    case 'table':
      return tableMarkup(block);
    case 'chart': {
      const { svg } = printChart(block.spec, language, SANS);
      const named = svg.replace('role="img"', () => `role="img" aria-label="${escapeMarkup(block.alt)}"`);
      return `<figure>${named}<figcaption>${escapeMarkup(block.caption)}</figcaption></figure>`;
    }
  }
}

function tableMarkup({ caption, head, align, rows }: Extract<PrintedBlock, { kind: 'table' }>): string {
  const side = (column: number) => (align[column] === 'number' ? ' class="number"' : '');
  const heads = head.map((name, column) => `<th scope="col"${side(column)}>${escapeMarkup(name)}</th>`);
  const body = rows.map((row) => {
    const cells = head.map((_, column) => `<td${side(column)}>${escapeMarkup(row[column] ?? '')}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  // Wide tables scroll by themselves, by keyboard too.
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeMarkup(caption)}"><table${head.length > 3 ? ' class="wide"' : ''}><caption>${escapeMarkup(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as it stands in HTML and XML, in attributes too. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
