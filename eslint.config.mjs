import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const arabicUnsafe = 'JavaScript’s \\b \\w \\d do not know Arabic: use the classes of src/text/boundary.';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    plugins: { regexp },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `require` inside functions is how the command starts fast: what a run does not need is not loaded.
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // No text may make an expression take more time than its length explains.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
      'no-restricted-syntax': ['error', { selector: 'Literal[regex.pattern=/\\\\[bwdBWD]/]', message: arabicUnsafe }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'natural', message: 'The root import reads .env, prints and takes seconds: import natural/lib/natural/distance/….' },
          ],
        },
      ],
    },
  },
  // What is matched here is the project's own, and short.
  { files: ['tests/**', 'src/build/**', 'src/lexicon/sources/**'], rules: { 'regexp/no-super-linear-move': 'off' } },
  { files: ['tests/**'], rules: { 'regexp/no-super-linear-backtracking': 'off' } },
);
