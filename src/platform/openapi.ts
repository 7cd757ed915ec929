import { z } from 'zod';
import { SESSION_COOKIE, verbPath } from './route.ts';
import type { Verb } from './verb.ts';

/**
 * The OpenAPI 3.1 description of the verbs that have a route, and which of them need a session. Schemas are JSON Schema
 * 2020-12 as declared by the verbs.
 */
export function describeApi(verbs: readonly Verb[], version: string): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: '蓝图 Lantu',
      version,
      description:
        '规划目标的数据与判定；非官方，依据公开资料整理。Figures and verdicts on the targets of a plan; unofficial, compiled from public sources.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(
      verbs.map((verb) => [verbPath(verb), { [verb.kind === 'command' ? 'post' : 'get']: describeVerb(verb) }]),
    ),
    components: {
      schemas: { Words: WORDS, Problem: PROBLEM, Error: ERROR },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
    },
  };
}

function describeVerb(verb: Verb) {
  const isCommand = verb.kind === 'command';
  return {
    operationId: verb.id,
    tags: [verb.id.split('.')[0]],
    summary: verb.summary.en,
    description: verb.summary.zh,
    ...(verb.who !== 'anyone' && { security: [{ session: [] }] }),
    ...(isCommand
      ? { requestBody: { required: true, content: json(z.toJSONSchema(verb.input, { io: 'input' })) } }
      : { parameters: describeParameters(verb.input) }),
    responses: {
      200: verb.kind === 'download' ? FILE : { description: 'The answer', content: json(outputSchema(verb)) },
      400: refusal('A parameter is unknown, missing or wrong'),
      ...(verb.who !== 'anyone' && {
        401: refusal('Nobody has signed in'),
        403: refusal('Not among the duties of this person, or the request came from another site'),
      }),
      404: refusal('What was asked for does not exist'),
      ...(isCommand && {
        409: refusal('Refused as things stand; nothing was changed'),
        413: refusal('The body is too large'),
        415: refusal('The body is not JSON'),
        429: refusal('Too many requests: try again after the seconds of Retry-After'),
      }),
      500: refusal('Internal error; the body carries an id'),
      503: refusal('The store is not available, or busy (code busy): try again after the seconds of Retry-After'),
    },
  };
}

interface Property {
  readonly type?: string;
  readonly items?: Property;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
}

/** The parameters of a verb as JSON Schema properties, in declared order. */
export function inputSchema(input: z.ZodObject): {
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
} {
  const schema = z.toJSONSchema(input, { io: 'input' }) as {
    properties?: Record<string, Property>;
    required?: string[];
  };
  return { properties: schema.properties ?? {}, required: schema.required ?? [] };
}

function describeParameters(input: z.ZodObject) {
  const { properties, required } = inputSchema(input);
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema,
  }));
}

function outputSchema(verb: Verb) {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(verb.output, { io: 'output' });
  return schema;
}

const json = (schema: unknown) => ({ 'application/json': { schema } });
const refusal = (description: string) => ({ description, content: json({ $ref: '#/components/schemas/Error' }) });
const FILE = { description: 'The file', content: { 'text/csv': { schema: { type: 'string' } } } };
const WORDS = {
  type: 'object',
  required: ['zh', 'en'],
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
};
const words = { $ref: '#/components/schemas/Words' };
const PROBLEM = {
  type: 'object',
  required: ['code', 'severity', 'place', 'value', 'message', 'remedy'],
  properties: {
    code: { type: 'string' },
    severity: { enum: ['error', 'finding'] },
    place: {
      type: 'object',
      properties: { file: { type: 'string' }, line: { type: 'integer' }, field: { type: 'string' } },
    },
    value: { type: 'string' },
    message: words,
    remedy: words,
  },
};
const ERROR = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'problems', 'id'],
      properties: {
        code: { type: 'string' },
        message: words,
        problems: { type: 'array', items: { $ref: '#/components/schemas/Problem' } },
        id: { type: ['string', 'null'] },
      },
    },
  },
};
