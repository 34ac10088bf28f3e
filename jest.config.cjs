/** ESM-only packages (franc, chalk, edtf and theirs) are compiled to CommonJS for the tests, as the bundle does for users. */
const esmOnly = ['franc', 'trigram-utils', 'n-gram', 'collapse-white-space', 'chalk', 'edtf'];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  transform: {
    '^.+\\.[cm]?[jt]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  extensionsToTreatAsEsm: [],
};
