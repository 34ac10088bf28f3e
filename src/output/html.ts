/** `html`: one page that needs nothing else, with the mentions marked in the text and the entities listed below. */
import type { EntityType } from '../types';
import type { AnyEntity } from './flat';
import { entities, label } from './flat';
import type { Failure, Finished, OutputFormat } from './format';
import { segments } from './segments';

const TITLES: Readonly<Record<EntityType, string>> = { person: 'أشخاص', organisation: 'منظمات', place: 'أماكن', date: 'تواريخ' };

const STYLE = `body{font:1.1rem/1.9 "Noto Naskh Arabic","Amiri",serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #ccc;padding:1rem 0}h2{font:1rem sans-serif;color:#555}.text{white-space:pre-wrap}
mark{border-radius:.2em;padding:0 .15em}.person{background:#cfe8ff}.organisation{background:#f6d5f7}.place{background:#d3f2d0}.date{background:#fdecb2}
ul{list-style:none;padding:0}li{margin:.2em 0}small{color:#666}.error{color:#a00}`;

/** Text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

export const html: OutputFormat = {
  extension: 'html',
  offsets: 'utf16',
  begin: () =>
    `<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n` +
    `<title>arabic-extract</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`,
  document({ result, text }: Finished): string {
    const body = segments(text, result)
      .map(({ text: piece, mention: flat }) => {
        if (flat === undefined) return escapeHtml(piece);
        const title = `${label(flat.entity)} · ${flat.mention.rule} · ${flat.mention.confidence}`;
        return `<mark class="${flat.entity.type}" data-id="${escapeHtml(flat.entity.id)}" title="${escapeHtml(title)}">${escapeHtml(piece)}</mark>`;
      })
      .join('');
    const list = entities(result);
    const groups = (['person', 'organisation', 'place', 'date'] as const)
      .map((type) =>
        group(
          type,
          list.filter((entity) => entity.type === type),
        ),
      )
      .join('');
    return `<article>\n<h2 dir="auto">${escapeHtml(result.source ?? '')}</h2>\n<div class="text" dir="auto">${body}</div>\n${groups}</article>\n`;
  },
  failure: ({ source, error }: Failure) =>
    `<article class="error" dir="ltr"><h2>${escapeHtml(source ?? '')}</h2><p>${escapeHtml(`${error.code}: ${error.message}`)}</p></article>\n`,
  end: () => '</body>\n</html>\n',
};

function group(type: EntityType, members: readonly AnyEntity[]): string {
  if (members.length === 0) return '';
  const items = members.map((entity) => {
    const aliases = 'aliases' in entity && entity.aliases.length > 0 ? ` (${entity.aliases.join('، ')})` : '';
    const about =
      entity.type === 'person'
        ? entity.roles.join('، ')
        : entity.type === 'date'
          ? (entity.mentions[0]?.text ?? '')
          : [entity.kind, entity.country].filter(Boolean).join(' ');
    return `<li><mark class="${type}"><bdi>${escapeHtml(label(entity))}</bdi></mark>${escapeHtml(aliases)} <small><bdi>${escapeHtml(about)}</bdi> ×${entity.mentions.length}</small></li>`;
  });
  return `<h2>${TITLES[type]}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n`;
}
