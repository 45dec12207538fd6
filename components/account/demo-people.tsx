import { findProfession } from "#domain/eligibility/professions.ts";

type Person = {
  shows: string;
  firstName: string;
  lastName: string;
  profession: string;
  npi: string;
  state: string;
  zip: string;
  workEmail: string;
};

/** Trials only: whom to sign up as, and what each of them shows. */
export function DemoPeople(props: {
  people: Person[];
  organisation: { npi: string; organisation: string };
}) {
  return (
    <>
      <ul className="border-t border-rule">
        {props.people.map((person) => (
          <li key={person.npi} className="border-b border-rule py-4">
            <p className="font-semibold">
              {person.firstName} {person.lastName}{" "}
              <span className="font-normal text-quiet">{person.shows}</span>
            </p>
            <p className="text-sm">
              {findProfession(person.profession)?.label}, NPI{" "}
              <span className="tabular-nums">{person.npi}</span>, {person.state}{" "}
              {person.zip}
            </p>
            <p className="text-sm wrap-anywhere">{person.workEmail}</p>
          </li>
        ))}
      </ul>
      <p className="mt-5 text-sm text-quiet">
        {props.organisation.npi} is an organization’s number: the form says so
        at once. Try each person in a private window: one browser that claims
        for several people is a sign of risk, and a reviewer looks at it.
      </p>
    </>
  );
}
