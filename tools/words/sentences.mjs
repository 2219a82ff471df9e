// What the screens, mails and answers say, read off the catalogues themselves: one entry per sentence, with its language and its place.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { inRoot } from '../steps/root.mjs';

/** Stands for a value that is only known when the sentence is said. */
const VALUE = '‹›';

/** The texts of one file, `[{ language, text, line }]`: every string under the two arguments of `catalogue(french, english)`. */
export function textsOf(path) {
  const source = ts.createSourceFile(path, readFileSync(inRoot(path), 'utf8'), ts.ScriptTarget.Latest, true);
  const texts = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'catalogue') node.arguments.forEach((argument, place) => collect(argument, ['fr', 'en'][place]));
    else ts.forEachChild(node, visit);
  };
  const collect = (node, language) => {
    const text = textOf(node);
    if (text !== undefined) texts.push({ language, text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, (child) => isSaid(child) && collect(child, language));
  };
  visit(source);
  return texts;
}

/** A key, a type or what a condition compares with is not said to anyone. */
const isSaid = (node) => !ts.isTypeNode(node) && !(ts.isPropertyName(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node) && !isCompared(node);

const COMPARES = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
const isCompared = ({ parent }) => ts.isBinaryExpression(parent) && COMPARES.includes(parent.operatorToken.kind);

function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => `${VALUE}${literal.text}`)].join('');
  return undefined;
}

/** The sentences of a text that is one: a label or a word on a button is none. */
export const sentencesOf = (text) => (/[.?!…]$/.test(text.trim()) ? text.split(/(?<=[.?!…])\s+(?=\p{Lu}|‹)/u) : []);

/** The words of a text, those that a dictionary may know: elided articles (l’, d’, qu’…) and possessives set apart; values, addresses, paths, options and acronyms left out. */
export const wordsOf = (text) =>
  text
    .replace(/\S+[@/]\S+|--\w+|\{[^}]*\}|‹›/g, ' ')
    .split(/[^\p{L}\p{M}’'-]+/u)
    .flatMap((word) => word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)’/iu, '').split('-'))
    .map((word) => word.replace(/^['’]+|(?:['’]s|['’]+)$/g, ''))
    .filter((word) => /\p{Ll}/u.test(word));
