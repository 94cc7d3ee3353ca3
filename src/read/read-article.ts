/** A report as handed over in, an article out: its headline, its origin and its text in blocks with exact offsets. */

import { type Diagnostic, diagnostic } from '../text/diagnostic.js';
import { shortHash } from '../text/hash.js';
import { span } from '../text/span.js';
import { wellFormed } from '../text/well-formed.js';
import type { Article, Block } from './article.js';
import { blocksOf } from './blocks.js';
import { type FrontMatter, frontMatterOf } from './front-matter.js';
import { findHeadline } from './headline.js';
import { detectLanguage } from './language.js';
import { looksLikeMarkdown } from './markdown.js';
import { type GivenOrigin, originOf, withDateline } from './origin.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import type { ReadLists } from './read-lists.js';

export interface ReportInput {
  readonly id?: string | undefined;
  readonly text: string;
  readonly title?: string | undefined;
  /** YYYY-MM-DD; a time of day after it is cut off. */
  readonly publishedOn?: string | undefined;
  /** The day that a feed gave for it: what the report itself tells counts before. */
  readonly feedDate?: string | undefined;
  /** For a report that neither says nor shows when it was published. */
  readonly fallbackDate?: string | undefined;
  readonly publisher?: string | undefined;
  /** Who wrote it, where a page or an export says so beside the text. */
  readonly byline?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  /** Left out: Markdown, when the text shows its marks. */
  readonly format?: 'text' | 'markdown' | undefined;
  /** What was found odd before the text came here: they become the article's. */
  readonly diagnostics?: readonly Diagnostic[] | undefined;
}

/** Text beyond this many code units is not read: a budget, so that no input holds up a run. */
const LONGEST_TEXT = 2_000_000;

/** @example readArticle({ text: 'NIAMEY (AFP) — A delegation …', publishedOn: '2023-12-04' }, lists).agency // 'AFP' */
export function readArticle(input: ReportInput, lists: ReadLists): Article {
  const diagnostics: Diagnostic[] = [...(input.diagnostics ?? [])];
  const text = normalise(input.text);
  // Not trimmed: spans in the title count from its first character, as it was handed over.
  const title = /\S/u.test(input.title ?? '') ? normalise(input.title!) : undefined;
  const end = readableEnd(text, diagnostics);
  const markdown = input.format === 'markdown' || (input.format !== 'text' && looksLikeMarkdown(text));
  const front = input.format === 'text' ? undefined : frontMatterOf(text, lists.dates);
  const below = paragraphsOf(text, front?.end ?? 0, end, markdown, lists);
  const told = originOf(withFrontMatter(input, front), below, lists, diagnostics);
  const paragraphs = title === undefined ? withTitle(front?.title, below, text, lists) : below;
  const headline = findHeadline(title, paragraphs, text, told.publisher, lists);
  const { blocks, dateline, tailAgency } = blocksOf(text, headline, paragraphs, told.publishedOn, lists);
  const later = { dateline, tailAgency, fallbackDate: input.fallbackDate };
  const origin = withDateline(told, later, lists, diagnostics);
  const language = languageOf(input.language ?? front?.language, { text, title, blocks }, lists, diagnostics);
  const key = shortHash(`${text}\n${origin.url ?? ''}`);
  return {
    id: input.id?.trim() || key,
    key,
    text,
    ...(title === undefined ? {} : { title }),
    ...(headline.words === undefined ? {} : { headline: headline.words }),
    ...origin,
    ...(dateline ? { dateline } : {}),
    ...(language === undefined ? {} : { language }),
    blocks,
    diagnostics,
  };
}

/** What was handed over counts before what the file says of itself. */
function withFrontMatter(input: ReportInput, front: FrontMatter | undefined): GivenOrigin {
  return {
    publishedOn: input.publishedOn ?? front?.publishedOn,
    publisher: input.publisher ?? front?.publisher,
    byline: input.byline ?? front?.byline,
    url: input.url ?? front?.url,
    feedDate: input.feedDate,
  };
}

/** The title of the front matter opens the text, unless the text repeats it. */
function withTitle(
  title: Paragraph | undefined,
  paragraphs: readonly Paragraph[],
  text: string,
  lists: ReadLists,
): readonly Paragraph[] {
  if (!title) return paragraphs;
  const isRepeated = findHeadline(title.words, paragraphs, text, undefined, lists).index !== undefined;
  return isRepeated ? paragraphs : [title, ...paragraphs];
}

/** A byte order mark is no text, and half a surrogate pair cannot be stored: both would shift every offset later. */
function normalise(text: string): string {
  return wellFormed(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
}

/** Cuts at a line break, so that no word and no surrogate pair is cut. */
function readableEnd(text: string, diagnostics: Diagnostic[]): number {
  if (text.length <= LONGEST_TEXT) return text.length;
  const lastBreak = text.lastIndexOf('\n', LONGEST_TEXT);
  const end = lastBreak > LONGEST_TEXT / 2 ? lastBreak : LONGEST_TEXT - 1;
  const message = `The text has ${text.length} code units; only the first ${end} were read. Split it into articles.`;
  diagnostics.push(diagnostic('text-too-long', message, { in: 'text', span: span(end, text.length) }));
  return end;
}

interface TextToTell {
  readonly text: string;
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
}

/** As given, else detected in the words that would be coded. English is the one language that the engine reads. */
function languageOf(
  given: string | undefined,
  { text, title, blocks }: TextToTell,
  lists: ReadLists,
  diagnostics: Diagnostic[],
): string | undefined {
  const coded = blocks.filter(({ kind }) => kind === 'headline' || kind === 'body');
  if (coded.length === 0) {
    diagnostics.push(diagnostic('text-empty', 'No text of a report was found, so there is nothing to code.'));
  }
  const words = coded.map((block) =>
    (block.in === 'title' ? title! : text).slice(block.from, Math.min(block.to, block.from + 6000)),
  );
  const detected = detectLanguage(words.join('\n').slice(0, 8000), lists);
  const language = /^[a-z]{2,3}(?=$|[-_])/u.exec(given?.trim().toLowerCase() ?? '')?.[0] ?? detected;
  if (language !== undefined && language !== 'en') {
    const basis = language === detected ? 'is' : 'is said to be';
    const what =
      language === 'und' ? 'is in a language that is not known' : `${basis} in the language "${language}"`;
    diagnostics.push(
      diagnostic(
        'language-not-read',
        `The text ${what}; only English ("en") is read, so no claims are made.`,
      ),
    );
  } else if (detected !== undefined && language !== detected) {
    const message = `The language given is "en", but the words look like "${detected}"; it was read as English.`;
    diagnostics.push(diagnostic('language-disagrees', message));
  }
  return language;
}
