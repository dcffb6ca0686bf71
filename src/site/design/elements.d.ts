/** Our own elements, made alive by `src/islands`. */
declare namespace JSX {
  interface IntrinsicElements {
    /** The live room; see `src/islands/room.ts` for what it wants inside. */
    'silkgate-room': HtmlTag;
    /** Suggestions below a search field; see `src/islands/suggest.ts`. */
    'silkgate-suggest': HtmlTag;
    /** Results that stream in from all sites; see `src/islands/all-sites.ts`. */
    'silkgate-all-sites': HtmlTag;
    /** A 3D model; see `src/islands/model.ts`. */
    'silkgate-model': HtmlTag;
    /** A form that saves itself; see `src/islands/draft.ts`. */
    'silkgate-draft': HtmlTag;
    /** Sector and category; see `src/islands/categories.ts`. */
    'silkgate-categories': HtmlTag;
    /** The product editor; see `src/islands/product-editor.ts`. */
    'silkgate-editor': HtmlTag;
    /** Files on their way, with progress; see `src/islands/upload.ts`. */
    'silkgate-upload': HtmlTag;
    /** An import that is running; see `src/islands/import-progress.ts`. */
    'silkgate-import': HtmlTag;
    /** Times in two zones; see `src/islands/slots.ts`. */
    'silkgate-slots': HtmlTag;
    /** A button that prints the page; see `src/islands/print.ts`. */
    'silkgate-print': HtmlTag;
  }
  interface HtmlImageTag {
    /** How wide the image is shown; the library's own types leave it out. */
    sizes?: string | undefined;
  }
}
