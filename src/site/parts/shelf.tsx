import { type Children, escapeHtml } from '@kitajs/html';

/** A headed row of cards; nothing at all when there are none. */
export function Shelf(props: { title: string; more?: { href: string; text: string }; children: Children[] }) {
  const { title, more, children } = props;
  if (children.flat().length === 0) return <></>;
  return (
    <section class="stack">
      <div class="head">
        <h2 safe>{title}</h2>
        {more ? (
          <a href={escapeHtml(more.href)} safe>
            {more.text}
          </a>
        ) : (
          ''
        )}
      </div>
      <ul class="cards">{children}</ul>
    </section>
  );
}
