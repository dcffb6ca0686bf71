/** A cell that a spreadsheet would run as a formula gets an apostrophe; the import takes it off again. */
export const disarm = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
