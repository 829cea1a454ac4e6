import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PageSeen } from '../pageSeen';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page as its HTML has it, before any script ran. */
export interface HtmlPage {
  readonly seen: PageSeen;
  /** Of `<html lang>`; empty: it says none. */
  readonly lang: string;
  /** Content of every `<meta http-equiv="Content-Security-Policy">` of the head. */
  readonly policies: readonly string[];
  /** `src` of every iframe, as written. */
  readonly frames: readonly string[];
  /** What stands in the page as text, markup that was escaped too. */
  readonly text: string;
}

/** @param address of the page, after redirects */
export function readHtml(html: string, address: URL): HtmlPage {
  const elements = [...elementsIn(parse(html))];
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const baseHref = named('base').flatMap((base) => attribute(base, 'href') ?? [])[0];
  // Anywhere else browsers pass it over.
  const isPolicy = (meta: Element) =>
    attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy' &&
    meta.parentNode?.nodeName === 'head';
  return {
    seen: {
      address,
      base: baseHref && URL.canParse(baseHref, address.href) ? new URL(baseHref, address) : address,
      scripts: named('script').map((script) => ({
        attributes: new Map(script.attrs.map(({ name, value }) => [name, value])),
        text: textOf(script),
      })),
      links: named('a')
        .filter((link) => attribute(link, 'data-gop-y') !== undefined)
        .map((link) => attribute(link, 'href') ?? ''),
    },
    lang: named('html').flatMap((root) => attribute(root, 'lang') ?? [])[0] ?? '',
    policies: named('meta')
      .filter(isPolicy)
      .map((meta) => attribute(meta, 'content') ?? ''),
    frames: named('iframe').flatMap((frame) => attribute(frame, 'src') ?? []),
    text: elements
      .filter(({ tagName }) => !/^(script|style|noscript|textarea)$/.test(tagName))
      .map(textOf)
      .join('\n'),
  };
}

const attribute = ({ attrs }: Element, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** In the order of the page. What stands in a `<template>` is no part of it. */
function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}
