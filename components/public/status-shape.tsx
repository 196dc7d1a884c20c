/** The shapes that go with the words of a status; never a colour alone. */
export type Shape = "met" | "due-soon" | "to-come" | "overdue" | "cancelled" | "undetermined";

const drawn: Record<Shape, React.ReactNode> = {
  met: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  "due-soon": (
    <>
      <circle cx="6" cy="6" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M6 2.5a3.5 3.5 0 0 0 0 7z" fill="currentColor" />
    </>
  ),
  "to-come": <path d="M6 1.7 10.3 6 6 10.3 1.7 6z" fill="none" stroke="currentColor" strokeWidth="1.2" />,
  overdue: <path d="M6 1.6 11 10.2H1z" fill="currentColor" />,
  cancelled: <path d="m2.5 2.5 7 7m0-7-7 7" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  undetermined: (
    <path
      d="M3.8 4.2c0-1.4 1-2.2 2.2-2.2s2.2.8 2.2 2c0 1.5-2.2 1.700-2.2 3.3M6 9v1.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
};

export function StatusShape({ shape }: { shape: Shape }) {
  return (
    <svg className="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {drawn[shape]}
    </svg>
  );
}
