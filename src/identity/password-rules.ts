import type { Problem } from '../vocabulary/problem.ts';

const SHORTEST_PASSWORD = 10;

/** Beginnings everybody tries first. */
const COMMON = ['password', '12345678', 'qwertyui', 'abcd1234', 'admin123', 'lantu123', 'jiangsu1', '11111111'];

/** Why a password is refused; null where it is accepted. The password itself is never repeated. */
export function passwordProblem(password: string, login: string): Problem | null {
  const say = (zh: string, en: string): Problem => ({
    code: 'bad-password',
    severity: 'error',
    place: { field: 'password' },
    value: '',
    message: { zh, en },
    remedy: {
      zh: `请用至少${SHORTEST_PASSWORD}个字符、别人猜不到的口令，例如几个不相干的词`,
      en: `Use at least ${SHORTEST_PASSWORD} characters nobody would guess, such as several unrelated words`,
    },
  });
  const plain = password.toLowerCase();
  if ([...password].length < SHORTEST_PASSWORD) return say('口令太短', 'The password is too short');
  if (login !== '' && plain.includes(login.toLowerCase()))
    return say('口令含有登录名', 'The password contains the login');
  if (new Set(plain).size < 5) return say('口令的字符过于重复', 'The password repeats too few characters');
  if (COMMON.some((common) => plain.startsWith(common))) return say('口令过于常见', 'The password is too common');
  return null;
}
