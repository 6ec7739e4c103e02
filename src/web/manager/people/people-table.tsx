import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Person } from '#contract/people.ts';
import { ROLE_NAME } from '../../shared/role-words.ts';

/** Drawn once, however many come below it. */
const PersonRow = memo(function PersonRow({ person }: { readonly person: Person }) {
  const { id, name, email, role, teams, demo } = person;
  return (
    <tr>
      <th scope="row">
        <Link to="/people/$person" params={{ person: id }} className="text-link">
          <strong>{name}</strong>
        </Link>
        {demo && (
          <Badge size="sm" variant="light" color="gold" tt="none" ml={8}>
            demo
          </Badge>
        )}
        <Text size="sm" className="soft" truncate="end">
          {email}
        </Text>
      </th>
      <td>{ROLE_NAME[role]}</td>
      <td className={teams.length === 0 ? 'soft' : undefined}>
        {teams.length === 0 ? 'no team' : teams.map((team) => team.name).join(', ')}
      </td>
    </tr>
  );
});

/** People in the order given, each a way to their page. */
export function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  return (
    <div className="card rows">
      <table className="rows-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Teams</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
