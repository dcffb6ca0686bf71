/** Our own elements, made alive by `src/islands`. */
declare namespace JSX {
  interface IntrinsicElements {
    /** The live room; see `src/islands/room.ts` for what it wants inside. */
    'silkgate-room': HtmlTag;
  }
}
