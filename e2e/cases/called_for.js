// A review under cn-2020 that a member calls for (article 15): approved by the Commission, begun
// by a written notice to the Operator, through to its conclusion.

import { DIRECTOR, body } from '../lib/cast.js';
import { Story, TERM } from './story.js';

const PARTIES = {
    operator: 'rail',
    provider: 'server',
    members: ['sca', 'mps'],
    departments: ['nra'],
    strangers: ['grid', 'network', 'nea'],
};
const CALLER = 'sca.viewer';

export async function calledFor(drive) {
    const story = new Story(drive, PARTIES);
    const { cast, said } = story;
    await story.step('a member calls for a review', async () => {
        const readers = [CALLER, DIRECTOR];
        const call = {
            title: story.say('title', '在用调度服务器审查', readers),
            subject: {
                kind: 'procurement',
                description: story.say('product', '某型服务器', readers),
            },
            operator: PARTIES.operator,
            provider: PARTIES.provider,
            departments: ['NRA'],
            grounds: story.say('grounds', '发现未声明的远程通道', readers),
        };
        story.id = await drive.call(body('member:SCA'), call);
        said.join(CALLER, DIRECTOR);
        await story.stage('called', readers);
        await story.see('after the call');
    });
    const call = ['title', 'product', 'grounds'];
    await story.step('the director assigns the case', async () => {
        await story.assign();
        call.forEach((name) => said.show(name, ...cast.office));
        await story.see('after the assignment');
    });
    await story.approve('authorised', call);
    await story.step('the Office begins it by a written notice to the Operator', async () => {
        await story.office({ act: 'begin_review', to: ['operator'] });
        said.join(cast.operator);
        said.show('title', cast.operator);
        await story.stage('preliminary_review', cast.operator, cast.office, CALLER);
        await story.time([cast.operator, DIRECTOR], {
            preliminary: { days: TERM.preliminary, state: 'running' },
        });
        await story.see('after the notice', { thorough: true });
    });
    await story.step('the Office assesses', () => story.assess('none'));
    await story.step('the Office circulates', async () => {
        await story.circulate(1, { outcome: 'passed' });
        await story.stage('consultation', cast.operator, cast.consulted);
    });
    await story.step('every member and the department agree', () => story.opine(1));
    await story.step('the Office finds that they agree', async () => {
        const reasons = story.say('finding', '意见一致', cast.office);
        await story.office({ act: 'determine_consistency', finding: 'agree', reasons });
    });
    await story.step('the Office concludes and notifies', async () => {
        const { office, operator, consulted } = cast;
        await story.conclude('passed', [], [office, operator, consulted]);
    });
}
