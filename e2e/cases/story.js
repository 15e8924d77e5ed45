// What the three cases have in common: a filing, an assessment, a round of opinions. A story is
// told once and done twice: through the pages, and through the interface for programs.

import assert from 'node:assert/strict';

import { COMMISSION, DIRECTOR, OFFICE, OFFICER, body, company, witnesses } from '../lib/cast.js';
import { keepsTime } from '../lib/clocks.js';
import { Sayings } from '../lib/sayings.js';

/** The factors of article 9, and the undertakings and materials of articles 6 and 7, of 2020. */
const FACTORS = ['control', 'continuity', 'supply_chain', 'compliance', 'other'];
const UNDERTAKINGS = ['cooperate', 'no_user_data', 'no_control', 'no_interruption'];
const MATERIALS = ['filing_form', 'impact_report', 'procurement_documents'];
const MEMBERS = 'CAC NDRC MIIT MPS MSS MOF MOFCOM PBOC SAMR NRTA NASSP SCA'.split(' ');

/** The terms of 2020, in working days. */
export const TERM = { determination: 10, preliminary: 30, extension: 15, opinion: 15, special: 45 };

export class Story {
    /** `drive` does what is told; `parties` are the keys of those who take part. */
    constructor(drive, parties) {
        this.drive = drive;
        this.parties = parties;
        this.cast = witnesses(parties);
        this.said = new Sayings();
        this.recipients = [
            ...MEMBERS.map((code) => `member:${code}`),
            ...parties.departments.map((key) => `department:${key.toUpperCase()}`),
        ];
    }

    /** A step; what fails in it is told with its name. */
    async step(name, deeds) {
        try {
            await deeds();
        } catch (error) {
            error.message = `${name}: ${error.message}`;
            throw error;
        }
    }

    say(name, words, ...readers) {
        return this.said.say(name, words, ...readers.flat());
    }

    act(desks, act) {
        return this.drive.act(desks, this.id, act);
    }

    office(act) {
        return this.act(OFFICE, act);
    }

    /** Who sees what now: every desk of the cast, against what was said. */
    see(when, options) {
        const look = (desk) => this.drive.look(desk, this.id, options);
        return this.said.check(when, this.cast.all, look);
    }

    async stage(expected, ...desks) {
        for (const desk of desks.flat()) {
            assert.equal(await this.drive.stage(desk, this.id), expected, `the stage at ${desk}`);
        }
    }

    /** The terms that desks are shown, against the calculator. */
    async time(desks, expected, stops) {
        for (const desk of [desks].flat()) {
            const clocks = await this.drive.clocks(desk, this.id);
            await keepsTime(this.drive.anybody, clocks, expected, stops);
        }
    }

    /** Article 5 to 7: the Operator drafts, the Provider confirms, the Operator files. */
    async file(title, category, department) {
        const { operator, provider } = this.parties;
        const { cast } = this;
        const own = [cast.operator];
        const both = [...own, cast.provider];
        const filing = {
            title: this.say('title', title, both),
            subject: {
                description: this.say('product', '核心产品', both),
                category,
                why_major: this.say('why_major', '影响重大', own),
            },
            provider,
            recognitions: [{ department, notice: this.say('notice', '认定通知', own), on: '2021-11-05' }],
            pre_assessment: Object.fromEntries(
                FACTORS.map((factor) => [
                    factor,
                    { may_affect: true, reasons: this.say(`effect-${factor}`, '可能影响', own) },
                ]),
            ),
            clauses: Object.fromEntries(
                UNDERTAKINGS.map((one) => [one, this.say(`clause-${one}`, '合同第十二条', both)]),
            ),
            materials: Object.fromEntries(
                MATERIALS.map((one) => [one, this.say(one, '申报材料', own)]),
            ),
        };
        await this.step('the Operator drafts', async () => {
            this.draft = await this.drive.file(company(operator), company(provider), filing);
            this.id = this.draft.id;
            this.said.join(cast.operator, cast.provider);
            await this.see('before the filing');
        });
        await this.step('the Provider confirms its undertakings', () => this.draft.undertake());
        await this.step('the Operator files', async () => {
            await this.draft.sign();
            await this.stage('determination', cast.operator, cast.provider, DIRECTOR);
            this.said.join(DIRECTOR, cast.intake);
            this.showFiling(DIRECTOR, cast.intake);
            await this.see('after the filing');
        });
        await this.step('the director assigns the case', async () => {
            await this.assign();
            this.showFiling(OFFICER);
            await this.see('after the assignment');
        });
        await this.time([cast.operator, cast.provider, DIRECTOR, cast.intake], {
            determination: { days: TERM.determination, state: 'running' },
        });
    }

    /** The filing goes to these desks, with its papers. */
    showFiling(...desks) {
        const parts = ['title', 'product', 'why_major', 'notice', ...MATERIALS];
        const factors = FACTORS.map((factor) => `effect-${factor}`);
        const clauses = UNDERTAKINGS.map((one) => `clause-${one}`);
        [...parts, ...factors, ...clauses].forEach((name) => this.said.show(name, ...desks));
    }

    /** The director assigns the case to the officer. */
    async assign() {
        await this.drive.assign(DIRECTOR, this.id, OFFICER);
        this.said.join(OFFICER);
    }

    /** Article 8: a review is required. */
    async determine() {
        const { cast } = this;
        const reasons = this.say('determination', '需要审查', cast.operator, cast.office);
        await this.office({ act: 'determine', review_required: true, reasons });
        this.said.leave(cast.intake);
        await this.stage('preliminary_review', cast.operator, cast.provider, cast.office);
        await this.see('after the determination', { thorough: true });
        const { determination, preliminary } = TERM;
        await this.time([cast.operator, cast.provider, DIRECTOR], {
            determination: { days: determination, state: 'met' },
            preliminary: { days: preliminary, state: 'running' },
        });
    }

    /** Article 9: every factor is assessed, inside the Office. */
    async assess(risk) {
        for (const factor of FACTORS) {
            const reasons = this.say(`assessed-${factor}`, '核查情况', this.cast.office);
            await this.act(OFFICER, { act: 'assess_factor', factor, risk, reasons });
        }
        await this.see('after the assessment');
    }

    /** Articles 10 and 12: conclusions go to everybody who must be asked. */
    async circulate(round, act) {
        const { cast } = this;
        const summary = this.say(`summary-${round}`, '审查结论建议', cast.office, cast.consulted);
        await this.office({ act: 'circulate', to: this.recipients, summary, ...act });
        this.said.join(...cast.consulted);
        this.said.show('title', ...cast.consulted);
        await this.see(`after the circulation of round ${round}`, { thorough: round === 1 });
    }

    /** Article 11: each body answers, in each capacity in which it was asked. */
    async opine(round, positions = {}) {
        for (const recipient of this.recipients) {
            const witness = this.witness(recipient);
            const words = `意见${recipient.split(':')[1]}`;
            const text = this.say(`opinion-${round}-${recipient}`, words, this.cast.office, witness);
            const position = positions[recipient] ?? 'agree';
            const desks = body(recipient);
            await this.step(`${recipient} answers`, () => this.act(desks, { act: 'opine', position, text }));
        }
        await this.see(`after the opinions of round ${round}`);
    }

    /** The desk of the cast that belongs to a recipient, if there is one. */
    witness(recipient) {
        const key = recipient.split(':')[1].toLowerCase();
        return this.cast.consulted.filter((desk) => desk.split('.')[0] === key);
    }

    /** Article 12: the case is laid before the Commission, which approves. */
    async approve(stage, shown) {
        const { cast } = this;
        await this.step('the Office submits the case to the Commission', async () => {
            const summary = this.say('submission', '报请批准', cast.office, cast.commission);
            await this.office({ act: 'submit_for_approval', summary });
            this.said.join(cast.commission);
            shown.forEach((name) => this.said.show(name, cast.commission));
            await this.see('after the submission');
        });
        await this.step('the Commission approves', async () => {
            const remarks = this.say('approval', '同意', cast.office, cast.commission);
            await this.act(COMMISSION, { act: 'approve', remarks });
            await this.stage(stage, cast.commission, cast.office);
            await this.see('after the approval');
        });
    }

    /** Articles 11 and 12: the conclusion, of which the Operator is notified. */
    async conclude(outcome, conditions = [], present) {
        const { cast } = this;
        const readers = [...cast.office, cast.operator];
        const reasons = this.say('conclusion', '审查结论', readers);
        const own = conditions.map((words, at) => this.say(`condition-${at}`, words, readers));
        await this.office({ act: 'conclude', outcome, conditions: own, reasons });
        const { operator, provider, office, consulted } = cast;
        await this.stage('concluded', ...(present ?? [operator, provider, office, consulted]).flat());
        await this.see('after the conclusion', { thorough: true });
    }
}
