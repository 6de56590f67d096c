/**
 * Text that is not ours - file names, messages of the system, what somebody typed - made safe for a terminal:
 * nothing in it can move the cursor, set a title or turn the writing direction.
 */
export function clean(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
}
