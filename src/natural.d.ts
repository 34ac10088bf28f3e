/** The two functions used of `natural`, whose deep imports have no types of their own (its root import must not be used). */
declare module 'natural/lib/natural/distance/jaro-winkler_distance' {
  export default function JaroWinklerDistance(a: string, b: string, options: { ignoreCase?: boolean; dj?: number }): number;
}
declare module 'natural/lib/natural/distance/levenshtein_distance' {
  export function DamerauLevenshteinDistance(
    a: string,
    b: string,
    options: {
      insertion_cost?: number;
      deletion_cost?: number;
      substitution_cost?: number;
      transposition_cost?: number;
      restricted?: boolean;
    },
  ): number;
}
