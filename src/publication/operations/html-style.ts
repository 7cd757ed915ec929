/** The fonts that a reader's machine may have; none travels with the file. */
export const SANS =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', system-ui, sans-serif";

/** The look of a report that stands alone, on a screen and on paper. */
export const HTML_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 50rem; margin: 0 auto; padding: 2rem 1rem; color: #1b2430; background: #fff; font: 1rem/1.75 ${SANS}; overflow-wrap: anywhere; }
h1, h2, h3, caption, figcaption { color: #123a63; font-weight: 700; line-height: 1.4; text-wrap: balance; }
h1 { margin: 0 0 0.5rem; font-size: 1.8rem; }
h2 { margin: 2.5rem 0 1rem; font-size: 1.35rem; }
h3 { margin: 2rem 0 0.75rem; font-size: 1.1rem; }
p { margin: 0 0 0.85rem; }
a { color: #1d5388; }
a:focus-visible, .table:focus-visible { outline: 2px solid #1d5388; outline-offset: 2px; }
.subtitle, .place { color: #55606f; }
.banner { padding: 0.4rem 0.75rem; background: #f1f3f6; font-weight: 700; }
dl { margin: 0; }
dl div { display: flex; gap: 1em; }
dt { flex: none; min-width: 6em; color: #55606f; }
dd { margin: 0; }
nav ul { padding: 0; list-style: none; }
nav .level-1 { margin-top: 0.4rem; font-weight: 700; }
nav .level-2 { padding-left: 1.5em; }
.table { margin: 1rem 0 1.5rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; border-block: 2px solid #123a63; font-size: 0.875rem; line-height: 1.5; }
caption { padding: 0.25rem 0; text-align: center; }
thead { border-bottom: 1px solid #123a63; background: #eef2f6; }
tbody tr { border-bottom: 1px solid #dce1e8; }
th, td { min-width: 3.5em; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0 1.5rem; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: 0.25rem; font-size: 0.875rem; text-align: center; }
blockquote { margin: 1rem 0; padding: 0.25rem 0 0.25rem 1rem; border-left: 3px solid #aab4c1; }
blockquote p { margin: 0; }
.place { font-size: 0.875rem; }
.mark { margin: 0 0 1rem; padding: 0.6rem 0.75rem; border-left: 4px solid #8a4b12; background: #f7ead9; }
.mark p { margin: 0; }
footer { margin-top: 3rem; border-top: 1px solid #aab4c1; color: #55606f; font-size: 0.875rem; }
.brief { font-size: 0.9375rem; line-height: 1.6; }
.brief h2 { margin: 1.25rem 0 0.5rem; }
@media screen and (max-width: 44rem) { .wide { width: 42rem; } }
@page { size: A4; margin: 20mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.6; }
  h2, h3, caption { break-after: avoid; }
  tr, figure, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  a { color: inherit; text-decoration: none; }
}
`;
