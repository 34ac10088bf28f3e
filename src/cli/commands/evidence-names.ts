/** What the names in `evidence` mean: `person:previous=verb-saying` is TYPE:KIND=VALUES, where values of several things stand with + between. */

export interface EvidenceKind {
  name: string;
  about: string;
}

const table: Readonly<Record<string, string>> = {
  rule: 'the rule that proposed the mention (see extract rules)',
  length: 'number of words',
  category: 'position of a word (first, inner, last, only) and its category',
  'as-name': 'the same, where a word that can be a name counts as one',
  class: 'position of a word and one of its classes in the lexicon (extract lexicon find WORD lists them)',
  within: 'categories of two neighbouring words inside, where a word that can be a name counts as one',
  words: 'categories of two neighbouring words inside',
  'inner-clitic': 'proclitic of a word inside, and its category',
  'previous+clitic': 'proclitic of the first word, and the category of the word before',
  previous: 'category of the word before; edge: the sentence begins here',
  'previous-class': 'a class of the word before',
  previous2: 'category of the word before that',
  'previous+first': 'categories of the word before and of the first word',
  'previous2+previous': 'categories of the two words before',
  next: 'category of the word behind; edge: the sentence ends here',
  'next-class': 'a class of the word behind',
  next2: 'category of the word behind that',
  'last+next': 'categories of the last word and of the word behind',
  'next+next2': 'categories of the two words behind',
  clitic: 'proclitic taken off the first word (و/ف, ب, ل, ك), and its category',
  'next-clitic': 'proclitic of the word behind, and its category',
  title: 'title or office that announces the mention, and whether it stands right before (@0) or further off (@far)',
  'title+first': 'the same, and the category of the first word',
  known: 'entry of the lexicon: how ambiguous its name is, number of words, canonical or variant',
  'known-head': 'how ambiguous the known name at the beginning is, and what the word is that completes it',
  'head+gender':
    'kind of the known name at the beginning, gender of the word that completes it, and whether a word for a person stands before',
  'known+previous': 'the same ambiguity, and the category of the word before',
  'known+next': 'the same ambiguity, and the category of the word behind',
  'reading+previous': 'what a single word is besides a name (noun, adjective, verb, function word), and the category of the word before',
  'reading+next': 'the same, and the category of the word behind',
  'reading+ending': 'the same, and the last letter: the alef of the accusative, the ه of his or its',
  prominence: 'place of the lexicon: how ambiguous its name is, and how large it is',
  kind: 'kind of the entry of the lexicon: o. for organisations, p. for places',
  gazetteer: 'longest entry of a type at the first or last word: exactly this, around it, its beginning, a part, or crossing its edge',
  'noun-first': 'class noun at the beginning (حزب, جامعة, مدينة), by kind',
  'noun-before': 'class noun right before, by kind',
  'noun-length': 'number of words behind a class noun, and whether the noun belongs to the name (keep) or not (drop)',
  'noun-use':
    'whether the class noun at the beginning heads names, is a word like others or something between, for an organisation and for a place',
  'noun-use+second': 'the same, and whether the second word is definite, and its category',
  'noun-use-before': 'the same of the class noun right before',
  governed: 'what the word before governs: a person (وفاة), a place (سكان), an organisation (مندوب), a team (تعادل), or two of them',
  'governed+first': 'the same, and the category of the first word',
  'governed+clitic': 'the same, and the clitic of the first word',
  governed2: 'what the last word but one before governs, and the category of the word before',
  'verb-before': 'gender and number that the form of the verb before shows, what it governs, and the category of the first word',
  'verb-behind': 'gender and number that the form of the verb behind shows, what it governs, and the category of the last word',
  likeness: 'how much an unknown word looks like a name, 1 to 7, by position',
  ending: 'last two letters of an unknown word',
  beginning: 'first two letters of an unknown word',
  letters: 'number of letters of an unknown word, by position',
  sport: 'words of sport near by, what the lexicon knows of the name, and whether a class noun stands before',
  unknowns: 'number of unknown words',
  'ordinary-words': 'number of words that are ordinary ones too',
  'name-words': "number of words that are people's names too, of all words",
  definite: 'which ends have the article, and number of words',
  quotes: 'quotation marks around',
  agreement: 'how the words agree: noun with nisba, noun with adjectives, idafa',
  'next-definite': 'whether the word behind has the article, and the category of the last word',
  echo: 'what the rest of the document says of the same words: same type, another, the end (tail) or beginning (head) of a longer mention, or its beginning with the article',
  'echo+word': 'the same for a single word, and its category',
  'echo-of-last': 'type that the last of several words has by itself elsewhere in the document, and number of words',
  complement: 'position of a word and in how many names of organisations it completes the class noun, 0 to 7; with or without the article',
  'next-complement': 'the same of the word behind, its proclitic, and whether the mention begins with a class noun of organisations',
  completed: 'whether the words behind a class noun complete names of its kind: the second word, the last, both; number of words',
  'dateline-media':
    'the gazetteer knows it as a paper, a station or an agency, and it stands in a dateline: where in the line, and the mark behind it',
  dateline:
    'before a dash, colon or bracket near the beginning: of which line, whether the line begins here, whether it is short; number of words',
  'noun+known': 'kind of the class noun at the beginning, and the types of which the name behind it is known by itself',
  field: 'position of a word and its semantic field: what it is about (lexicons/words/fields.tsv)',
  'previous-field': 'semantic field of the word before',
  'previous2-field': 'semantic field of the word before that',
  'next-field': 'semantic field of the word behind',
  'next2-field': 'semantic field of the word behind that',
  'previous-field+first': 'semantic field of the word before, and the category of the first word',
  'last+next-field': 'semantic field of the word behind, and the category of the last word',
  'previous2+previous-field': 'semantic fields of the two words before',
  'next+next2-field': 'semantic fields of the two words behind',
  'previous-field+clitic': 'semantic field of the word before, and the proclitic of the first word',
  after: 'type of the mention that ends right before (with a comma, or : for another mark, between), and proclitic of the first word',
  'user-lexicon': 'a name of your own (--lexicon): it decides alone',
};

/** All kinds, in the order of the table. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = Object.entries(table).map(([name, about]) => ({ name, about }));

/** For reading. */
export function evidenceText(): string {
  const width = Math.max(...EVIDENCE_KINDS.map(({ name }) => name.length));
  return `Evidence is written TYPE:KIND=VALUES, e.g. person:previous=verb-saying; its weight counts for the type (+) or against it (-).

${EVIDENCE_KINDS.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}\n`).join('')}`;
}
