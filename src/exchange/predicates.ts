import { parseCivilDate } from '../vocabulary/civil-date.ts';
import type { Contract } from './contract.ts';
import type { ContractSubtype, ContractType } from './contract-type.ts';
import type { PredicateId } from './judging-rules.ts';
import type { Finding, Shown, Sign, Signs } from './signs.ts';

export interface PredicateAnswer {
  readonly answer: 'met' | 'not-met' | 'unsure';
  readonly shown: readonly Shown[];
}

type Ask = (signs: Signs, contract: Contract, subtype: ContractSubtype | null) => PredicateAnswer;

const ANSWERS = { yes: 'met', no: 'not-met', unsure: 'unsure' } as const;
const UNSURE: PredicateAnswer = { answer: 'unsure', shown: [] };
const MET: PredicateAnswer = { answer: 'met', shown: [] };

const shownBy = ({ answer, shown }: Finding): PredicateAnswer => ({ answer: ANSWERS[answer], shown });
const isSo =
  (sign: Sign): Ask =>
  (signs) =>
    shownBy(signs[sign]);
const isNotSo =
  (sign: Sign): Ask =>
  (signs) => {
    const { answer, shown } = signs[sign];
    return shownBy({ answer: answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unsure', shown });
  };
/** Silence is enough; only a sentence that says so stands against it. */
const unlessSaid =
  (...names: readonly Sign[]): Ask =>
  (signs, contract, subtype) =>
    names
      .map((sign): PredicateAnswer => (signs[sign].shown.length === 0 ? MET : isNotSo(sign)(signs, contract, subtype)))
      .find(({ answer }) => answer !== 'met') ?? MET;

const GRANTED: readonly (ContractSubtype | null)[] = ['patent', 'other-right'];
/** A granted right is itself the mastered, practical result (our reading). */
const granted =
  (sign: Sign): Ask =>
  (signs, contract, subtype) => {
    const said = isSo(sign)(signs, contract, subtype);
    const right = signs.patent.shown[0] ?? signs.software.shown[0] ?? signs.variety.shown[0];
    if (said.answer !== 'unsure' || said.shown.length > 0 || !GRANTED.includes(subtype)) return said;
    return { answer: 'met', shown: right === undefined ? [] : [right] };
  };

const ownershipSaid: Ask = (signs, { ownership }) => {
  const said = shownBy(signs.ownership);
  return said.answer === 'unsure' && ownership !== null ? { answer: 'met', shown: said.shown } : said;
};

/** Routine work against it; new to the parties, measured or carried into practice for it (our reading). */
const innovation: Ask = (signs) => {
  const { routine, mastered, quantified, implements: carried } = signs;
  if (routine.shown.some((one) => one.isSo)) return { answer: 'not-met', shown: routine.shown };
  const against = mastered.answer === 'no' ? mastered.shown : [];
  const shown = [...against, ...quantified.shown, ...carried.shown];
  return shown.length === 0 ? UNSURE : { answer: 'met', shown };
};

const LICENCE_KIND = /独占|排他|普通/u;
const licenceKind: Ask = (signs, { licence }, subtype) => {
  if (subtype === 'secret' || subtype === 'other-right') return MET;
  const shown = signs.licence.shown.filter(({ quote }) => LICENCE_KIND.test(quote));
  return (licence !== null && licence.kind !== null) || shown.length > 0 ? { answer: 'met', shown } : UNSURE;
};

const withinPatent: Ask = (_signs, { licence }, subtype) => {
  if (subtype === 'secret' || subtype === 'other-right') return MET;
  const [until, patentUntil] = [licence?.until, licence?.patentUntil].map((day) => parseCivilDate(day ?? ''));
  if (until === null || until === undefined || patentUntil === null || patentUntil === undefined) return UNSURE;
  return { answer: until <= patentUntil ? 'met' : 'not-met', shown: [] };
};

const threeParties: Ask = (signs, { parties }) => {
  const mainParts = [signs.develops, signs.ipPasses, signs.licence, signs.solves].some(({ shown }) => shown.length > 0);
  const isApart = parties.some(({ side }) => side === 'intermediary') || !mainParts;
  return { answer: isApart ? 'met' : 'unsure', shown: signs.brokers.shown };
};

const ASKED: Readonly<Partial<Record<PredicateId, Ask>>> = {
  'development.goal': isSo('develops'),
  'development.not-mastered': isNotSo('mastered'),
  'development.innovation': innovation,
  'development.not-basic': unlessSaid('basic'),
  'development.quantified': isSo('quantified'),
  'transfer.passes': isSo('ipPasses'),
  'transfer.mastered': granted('mastered'),
  'transfer.practical': granted('practical'),
  'transfer.ownership': ownershipSaid,
  'secret.not-public': isNotSo('public'),
  'secret.benefit': isSo('benefit'),
  'secret.kept': isSo('confidential'),
  'licence.given': isSo('licence'),
  'licence.kind': licenceKind,
  'licence.within-patent': withinPatent,
  'licence.ownership': ownershipSaid,
  'consulting.subject': unlessSaid('offTopic', 'construction'),
  'consulting.analysis': isSo('analyses'),
  'consulting.report': isSo('report'),
  'consulting.no-guiding': unlessSaid('guides'),
  'service.problem': isSo('solves'),
  'service.indicators': isSo('quantified'),
  'service.no-passing': unlessSaid('ipPasses'),
  'service.not-routine': unlessSaid('routine', 'construction'),
  'training.project': isSo('teaches'),
  'training.trainees': isSo('trainees'),
  'intermediary.purpose': isSo('brokers'),
  'intermediary.parties': threeParties,
};

const ofKind = (kind: string) => (Object.keys(ASKED) as PredicateId[]).filter((id) => id.startsWith(`${kind}.`));

/** Which predicates a type and its sub-type have to meet. */
export function predicatesOf(type: ContractType, subtype: ContractSubtype | null): readonly PredicateId[] {
  if (subtype === 'training' || subtype === 'intermediary') return ofKind(subtype);
  return subtype === 'secret' ? [...ofKind(type), ...ofKind('secret')] : ofKind(type);
}

export interface AnsweredPredicate extends PredicateAnswer {
  readonly id: PredicateId;
}

export const answerPredicates = (
  type: ContractType,
  subtype: ContractSubtype | null,
  signs: Signs,
  contract: Contract,
): readonly AnsweredPredicate[] =>
  predicatesOf(type, subtype).map((id) => ({ id, ...(ASKED[id]?.(signs, contract, subtype) ?? UNSURE) }));
