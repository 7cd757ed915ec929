import { describe, expect, it } from 'vitest';
import { CHAIN_START, type ChainedEvent, chainText, headFault, verifyChain } from './chain.ts';

/** Stands for SHA-256: the text itself is the hash. */
const asItIs = (text: string) => text;

function chainOf(details: readonly string[]): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  for (const [index, detail] of details.entries()) {
    const event = {
      number: index + 1,
      previous: events.at(-1)?.hash ?? CHAIN_START.hash,
      id: `id-${index}`,
      at: '2026-01-01T16:30:00.000000Z',
      account: null,
      actor: '王会计',
      verb: 'a.b',
      outcome: 'done',
      detail,
      hash: '',
    };
    events.push({ ...event, hash: asItIs(chainText(event)) });
  }
  return events;
}

describe('the chain of the record', () => {
  const events = chainOf(['a', 'b', 'c', 'd']);

  it('counts characters, so that no two lines read the same', () => {
    const [event] = events as [ChainedEvent];
    const moved = { ...event, actor: '王会计\n3:a.b', verb: '' };
    expect(chainText(moved)).not.toBe(chainText(event));
    expect(chainText({ ...event, actor: '𠀀😀' })).toContain('2:𠀀😀');
  });

  it('is followed from any line on', () => {
    const first = verifyChain(events.slice(0, 2), CHAIN_START, asItIs);
    expect(first).toMatchObject({ end: { number: 2 }, broken: null });
    expect(verifyChain(events.slice(2), first.end, asItIs)).toMatchObject({ end: { number: 4 }, broken: null });
    expect(verifyChain([], CHAIN_START, asItIs)).toEqual({ end: CHAIN_START, broken: null });
  });

  it.each([
    ['a changed line', events.with(1, { ...(events[1] as ChainedEvent), detail: 'x' }), 2, 'hash'],
    ['a line put in the place of another', events.with(1, chainOf(['a', 'x'])[1] as ChainedEvent), 3, 'previous'],
    ['a missing line', events.toSpliced(1, 1), 2, 'gap'],
    ['a missing first line', events.slice(1), 1, 'gap'],
    ['a line twice', events.toSpliced(1, 0, events[0] as ChainedEvent), 2, 'gap'],
  ])('breaks at %s', (_what, tampered, number, why) => {
    expect(verifyChain(tampered, CHAIN_START, asItIs).broken).toMatchObject({ number, why });
  });

  it('ends where its head says', () => {
    const { end } = verifyChain(events, CHAIN_START, asItIs);
    expect(headFault(end, end)).toBeNull();
    expect(headFault({ number: 2, hash: 'x' }, end)).toMatchObject({ number: 3, why: 'head' });
    expect(headFault(end, { number: 3, hash: 'x' })).toMatchObject({ number: 4, why: 'head' });
    expect(headFault({ ...end, hash: 'x' }, end)).toMatchObject({ number: 4, why: 'head' });
  });
});
