import { html } from 'hono/html';
import type { FieldWords } from './input.ts';
import { inputSchema } from './openapi.ts';
import { verbPath } from './route.ts';
import type { Verb } from './verb.ts';

/** The readable twin of `/api/openapi.json`, written from the same declarations. */
export function apiPage(verbs: readonly Verb[], fieldWords: FieldWords) {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>接口 API · 蓝图 Lantu</title>
        <link rel="stylesheet" href="/api/style.css" />
      </head>
      <body>
        <main>
          <p class="note">非官方，依据公开资料整理 · <span lang="en">Unofficial, compiled from public sources</span></p>
          <h1>接口 <span lang="en">API</span></h1>
          <p>
            以下地址均为只读（GET），无需登录，返回 JSON 或文件；机器可读的描述见 <a href="/api/openapi.json">/api/openapi.json</a>，其中也列出登录后才能用的接口。
          </p>
          <p lang="en">
            All addresses below are read-only (GET), need no sign-in and answer JSON or a file; <a href="/api/openapi.json">/api/openapi.json</a>
            describes them for machines, and those that need a session as well.
          </p>
          ${verbs.map((verb) => verbSection(verb, fieldWords))}
          <p><a href="/">返回首页 <span lang="en">Home</span></a></p>
        </main>
      </body>
    </html>`;
}

function verbSection(verb: Verb, fieldWords: FieldWords) {
  const { properties, required } = inputSchema(verb.input);
  const names = Object.keys(properties);
  return html`<section>
    <h2>${verb.summary.zh} <span lang="en">${verb.summary.en}</span></h2>
    <p><code>GET ${verbPath(verb)}</code></p>
    ${
      names.length > 0
        ? html`<dl>
            ${names.map(
              (name) =>
                html`<dt><code>${name}</code>${required.includes(name) ? ' · 必填 required' : ''}</dt>
                  <dd>${fieldWords[name]?.zh ?? ''} <span lang="en">${fieldWords[name]?.en ?? ''}</span></dd>`,
            )}
          </dl>`
        : ''
    }
  </section>`;
}

export const API_PAGE_STYLE = `
:root { color-scheme: light; }
body { margin: 0; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2933; background: #fff; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.3; }
h2 { font-size: 1.125rem; margin: 2rem 0 0; }
h1 span, h2 span, .note span { color: #52606d; font-weight: 400; }
code { font: 0.9em/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
section > p { margin: 0.25rem 0; }
dl { margin: 0.5rem 0; display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dd { margin: 0; color: #3e4c59; }
a { color: #0b5394; }
.note { color: #52606d; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
`;
