import type { Screen } from '../../formats/format.js';
import type { CohortDocument } from '../document.js';

/** The document as text, with a line break at the end. */
export type CohortFormat = (document: CohortDocument, screen?: Partial<Screen>) => string;
