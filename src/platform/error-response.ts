import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Words } from '../vocabulary/words.ts';
import type { ErrorAnswer } from './error-answer.ts';
import { DESK } from './route.ts';

/** In so many seconds a report or two are made. */
const BUSY_SECONDS = 10;

/** An error as every route for programs tells it. */
export function sendError(c: Context, answer: ErrorAnswer) {
  const { status, code, message, problems, id } = answer;
  if (code === 'busy') c.header('retry-after', String(BUSY_SECONDS));
  return c.json({ error: { code, message, problems, id } }, status as ContentfulStatusCode);
}

/** A request that is refused before it reaches a verb, in the same shape. */
export function refuseRequest(c: Context, status: ContentfulStatusCode, code: string, message: Words) {
  return c.json({ error: { code, message, problems: [], id: null } }, status);
}

export function refuseTooMany(c: Context, seconds: number) {
  c.header('retry-after', String(seconds));
  return refuseRequest(c, 429, 'too-many', {
    zh: `请求过于频繁，请在${seconds}秒后重试`,
    en: `Too many requests: try again in ${seconds} seconds`,
  });
}

/** An error as a person who opened a page reads it. */
export function sendErrorPage(c: Context, { status, message }: Pick<ErrorAnswer, 'status' | 'message'>) {
  const desk = c.req.path.startsWith('/session/') ? html`<p><a href="${DESK}">返回工作台 Desk</a></p>` : '';
  return c.html(
    html`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>蓝图 Lantu</title><link rel="stylesheet" href="/api/style.css"><main><h1>${status}</h1><p>${message.zh}</p><p lang="en">${message.en}</p>${desk}<p><a href="/">返回首页 Home</a></p></main></html>`,
    status as ContentfulStatusCode,
  );
}
