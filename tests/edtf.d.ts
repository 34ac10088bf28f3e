/** The package has no types; the tests only ask whether it accepts a string. */
declare module 'edtf' {
  export default function edtf(value: string): unknown;
}
