// Who sits where in the demonstration, and who looks at a case while it runs.

/** The officer who holds the cases of these tests, and the director who signs. */
export const OFFICER = 'office.case-officer-1';
export const DIRECTOR = 'office.director';
export const OFFICE = [OFFICER, DIRECTOR];
export const COMMISSION = ['commission.secretary', 'commission.approver'];

/** Two desks of one company: whoever prepares, and whoever signs. */
export const company = (key) => [`${key}.preparer`, `${key}.signatory`];

/** The desks of a body that is asked, from `member:MPS`. */
export function body(recipient) {
    const code = recipient.split(':')[1].toLowerCase();
    return [`${code}.liaison`, `${code}.signatory`];
}

/** One desk of each kind that may look at a case, and of each that may not. */
export function witnesses({ operator, provider, members, departments, strangers }) {
    const viewers = (keys) => keys.map((key) => `${key}.viewer`);
    const cast = {
        operator: `${operator}.viewer`,
        provider: `${provider}.viewer`,
        office: [OFFICER, DIRECTOR],
        intake: 'office.intake',
        members: viewers(members),
        departments: viewers(departments),
        commission: 'commission.secretary',
        strangers: [
            ...viewers(strangers),
            'office.case-officer-2',
            'office.complaints-officer',
            'system.auditor',
            'system.system-administrator',
        ],
    };
    return { ...cast, consulted: [...cast.members, ...cast.departments], all: [...new Set(Object.values(cast).flat())] };
}
