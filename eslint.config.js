import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The laws of the house that a syntax tree can show. */
const LAWS = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds the idea.' },
  { selector: 'TSEnumDeclaration', message: 'No enums: a readonly tuple or record of words.' },
  {
    selector: ':matches(ClassDeclaration, ClassExpression)',
    message: 'Plain functions and readonly data, no classes.',
  },
  {
    selector: "MemberExpression[property.name='pathname'] > NewExpression[callee.name='URL'][arguments.length=2]",
    message: 'fileURLToPath: in a URL a path with spaces or Chinese characters is encoded.',
  },
];

const PURITY = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock in a rule: the day is an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No clock in a rule: the day is an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'No randomness in a rule.',
  },
];

const restrict = (...laws) => ({ 'no-restricted-syntax': ['error', ...laws] });
const longest = (max) => ({ 'max-lines': ['error', { max }] });

export default defineConfig(
  { ignores: ['node_modules', 'dist', 'coverage', '.lantu', 'public', 'test/floors'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      ...restrict(...LAWS, ...PURITY),
      ...longest(300),
    },
  },
  // The clock and chance of the machine enter here, and only here.
  { files: ['src/platform/**', 'src/app/**', 'src/*/operations/**', 'src/*/operations.ts'], rules: restrict(...LAWS) },
  // Where server and pages meet, the compiler knows the browser too; this code runs without one.
  {
    files: ['src/app/**'],
    ignores: ['src/app/client.tsx', 'src/app/desk.tsx'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'localStorage', 'location'] },
  },
  // Tests are lists of cases, and a long list is still one idea.
  { files: ['**/*.test.ts', '**/*.test.tsx', 'test/**'], rules: { ...restrict(...LAWS), ...longest(500) } },
  {
    files: ['bench/**', 'scripts/**'],
    rules: {
      'no-console': 'off',
      eqeqeq: 'error',
      'no-unused-vars': 'error',
      'prefer-const': 'error',
      ...restrict(...LAWS),
    },
  },
  // Tools read their configuration from a default export.
  { files: ['*.config.ts', 'scripts/*-lines.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
