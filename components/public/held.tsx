/** A title in which a span of years ("2020–2021") stays on one line. */
export function Held({ text }: { text: string }) {
  return text.split(/(\d+–\d+)/).map((part, i) =>
    i % 2 === 1 ? (
      <span key={part} className="held">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
