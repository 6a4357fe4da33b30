// What the server has told of each epoch, and when: how far it has all, and since when by its own clock. Pure.

const DAY = 86_400_000;
/** An acknowledged event is kept so long: a server that was restored from an older backup asks for it again. */
export const KEPT_DAYS = 90;

/** Nothing is known of an epoch before the first answer. */
export const NOTHING = { contiguous: 0, head: 0, marks: [] };

/** The watermark always replaces the former one, also when it is lower. */
export function told(former, watermark, serverTime) {
  const { contiguous, head } = watermark;
  const marks = former.marks.filter((mark) => mark.upto <= contiguous);
  const last = marks.at(-1);
  if (contiguous > (last?.upto ?? 0)) {
    // One a day is enough, and its later time is the one that keeps longer.
    if (last && sameDay(last.at, serverTime)) marks.pop();
    marks.push({ upto: contiguous, at: serverTime });
  }
  return { contiguous, head, marks };
}

/** Up to which event all have been acknowledged for longer than they must be kept. */
export function prunable(watermark, serverTime) {
  const limit = Date.parse(serverTime) - KEPT_DAYS * DAY;
  return watermark.marks.reduce((most, mark) => (Date.parse(mark.at) <= limit ? Math.max(most, mark.upto) : most), 0);
}

function sameDay(one, other) {
  return one.slice(0, 10) === other.slice(0, 10);
}
