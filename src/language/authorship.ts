import { alignTokens } from "./compare.ts";
import { tokenise, type Token } from "./tokens.ts";

/** One version of a text and who made it. */
export interface AuthoredVersion<Author> {
  readonly text: string;
  readonly author: Author;
}

/** A stretch of the last version and who put its words there. */
export interface AuthoredRun<Author> {
  readonly text: string;
  readonly author: Author;
}

/**
 * Who wrote which words of the last of several versions, oldest first; the runs joined are its text.
 *
 * A word belongs to the author of the version it first stood in and has stayed in since; put back after a deletion it
 * belongs to whoever put it back. White space goes with the word before it. Authors are compared by `===`.
 */
export function attributeWords<Author>(
  versions: readonly AuthoredVersion<Author>[],
): readonly AuthoredRun<Author>[] {
  let tokens: readonly Token[] = [];
  let authors: readonly Author[] = [];
  for (const { text, author } of versions) {
    const present = tokenise(text);
    authors = carryAuthors(tokens, authors, present, author);
    tokens = present;
  }
  return runsOf(tokens, authors);
}

function carryAuthors<Author>(
  past: readonly Token[],
  pastAuthors: readonly Author[],
  present: readonly Token[],
  author: Author,
): readonly Author[] {
  const authors: Author[] = [];
  let position = 0;
  for (const change of alignTokens(past, present)) {
    authors.push(...pastAuthors.slice(position, change.beforeStart));
    for (let index = change.afterStart; index < change.afterEnd; index += 1) authors.push(author);
    position = change.beforeEnd;
  }
  return [...authors, ...pastAuthors.slice(position)];
}

function runsOf<Author>(
  tokens: readonly Token[],
  authors: readonly Author[],
): readonly AuthoredRun<Author>[] {
  const runs: { text: string; author: Author }[] = [];
  for (const [index, author] of authors.entries()) {
    const token = tokens[index];
    if (!token) continue;
    const run = runs.at(-1);
    if (run && (run.author === author || token.type === "space")) run.text += token.text;
    else runs.push({ text: token.text, author });
  }
  return runs;
}
