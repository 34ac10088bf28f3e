/** Cores with the lexicon that ships. */
import { extract } from '../../src';

test.each([
  ['أعلن حزب الله موقفه من الخطة الجديدة', 'حزب الله'],
  ['قالت وزارة الخارجية التركية إن الاجتماع ناجح', 'وزارة الخارجية'],
  ['صوت مجلس النواب الأردني على القانون', 'مجلس النواب'],
  ['طالبت الجامعة الأردنية بزيادة الدعم', 'الجامعة الأردنية'],
  ['ذكرت صحيفة الحياة أن الوفد وصل', 'الحياة'],
  ['أعلنت شركة «أرامكو» السعودية نتائجها', 'أرامكو'],
  ['وقعت جبهة «بامي» الاتفاق أمس', 'بامي'],
])('%s', (text, core) => {
  const cores = extract(text, { forceLanguage: true }).organisations.flatMap(({ mentions }) =>
    mentions.map(({ coreStart, coreEnd }) => text.slice(coreStart, coreEnd)),
  );
  expect(cores).toEqual([core]);
});
