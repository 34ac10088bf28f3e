import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FeatureExtractor } from '../../src/decide/features';
import { observe } from '../../src/decide/observe';
import { OUT, Scorer } from '../../src/decide/score';
import { FEATURE_COUNT } from '../../src/decide/space';
import { sentenceBounds } from '../../src/decide/decide';
import { openImage } from '../../src/lexicon/image';
import { parseMarked } from '../../src/evaluate/marked';
import { lookUp } from '../../src/lexicon/lookup';
import { propose } from '../../src/rules/propose';
import { normalise } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';
import { tinyImage } from '../lexicon/tiny-lexicon';

const IMAGE = join(__dirname, '..', '..', 'dist', 'lexicon.image');
const ARTICLES = join(__dirname, '..', '..', 'fixtures', 'articles');
/** Every feature has a weight of its own, so that one too many or too few shows. */
const weights = Float32Array.from({ length: FEATURE_COUNT }, (_, i) => (((i * 7919) % 4001) - 2000) / 1000);

describe('the score of a candidate', () => {
  const texts = readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.marked.txt'))
    .slice(0, 12)
    .map((name) => parseMarked(readFileSync(join(ARTICLES, name), 'utf8')).text);

  test.each([...texts, `شركة ${'الأمل '.repeat(40)}`, 'محمد. وعلي؟ مصر', ''])('is exactly the sum of its features: %.20s', (text) => {
    const observation = observe(lookUp(tokenise(normalise(text)), tinyImage()));
    const candidates = propose(observation);
    const extractor = new FeatureExtractor(observation, candidates);
    const scorer = new Scorer(observation, extractor, candidates, weights);
    const { sentences } = observation.lookup.tokens;
    const bounds = sentenceBounds(observation, candidates);
    const sumOf = (count: number): number => {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += weights[extractor.out[k]!]!;
      return sum;
    };
    let kept = 0;
    for (let k = 0; k + 1 < sentences.length; k++)
      for (let i = bounds[k]!; i < bounds[k + 1]!; i++) {
        const [first, limit] = [sentences[k]!, sentences[k + 1]!];
        const score = scorer.score(i, first, limit);
        const sum = sumOf(extractor.extract(i, first, limit, 0));
        expect(scorer.full(i, first, limit)).toBe(sum);
        if (score === OUT) {
          // Out by its words and surroundings, or by everything together.
          const own = sumOf(extractor.own(i, first, limit));
          expect(Math.min(sum - own + 2, sum)).toBeLessThan(-4);
          continue;
        }
        kept++;
        expect(score).toBe(sum);
        for (let echo = 1; echo < 8; echo++) expect(score + scorer.echo(i, echo)).toBe(sumOf(extractor.extract(i, first, limit, echo)));
      }
    expect(kept > 0).toBe(candidates.count > 0);
  });

  test.each(texts)('is kept for all that the full sum would choose: %.20s', (text) => {
    const image = openImage(IMAGE);
    const observation = observe(lookUp(tokenise(normalise(text)), image));
    const candidates = propose(observation);
    const scorer = new Scorer(observation, new FeatureExtractor(observation, candidates), candidates, image.weights);
    const { sentences } = observation.lookup.tokens;
    const bounds = sentenceBounds(observation, candidates);
    let out = 0;
    for (let k = 0; k + 1 < sentences.length; k++)
      for (let i = bounds[k]!; i < bounds[k + 1]!; i++) {
        if (scorer.score(i, sentences[k]!, sentences[k + 1]!) !== OUT) continue;
        out++;
        expect(scorer.full(i, sentences[k]!, sentences[k + 1]!)).toBeLessThan(0);
      }
    expect(out).toBeGreaterThan(candidates.count / 10);
  });
});
