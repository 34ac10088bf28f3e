import tseslint from 'typescript-eslint';

const arabicUnsafe = 'JavaScript’s \\b \\w \\d do not know Arabic: use the classes of src/text/boundary.';

export default tseslint.config({ ignores: ['dist/', 'node_modules/', 'coverage/'] }, ...tseslint.configs.recommended, {
  rules: {
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // `require` inside functions is how the command starts fast: what a run does not need is not loaded.
    '@typescript-eslint/no-require-imports': 'off',
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
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
});
