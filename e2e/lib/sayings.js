// What is said in a case, and who may read it: the table against which every party's view is held.
//
// Each saying carries a mark that stands nowhere else. After a step, all that a desk can see of
// the case is searched for all marks: those it may read must be there, no other may.

import assert from 'node:assert/strict';

export class Sayings {
    #sayings = new Map();
    #present = new Set();
    #run = Math.random().toString(36).slice(2, 6);

    /** Words that the named desks may read. */
    say(name, words, ...readers) {
        assert.ok(!this.#sayings.has(name), `\`${name}\` was said before`);
        const mark = `〔${this.#run}-${this.#sayings.size + 1}〕`;
        const said = `${words}${mark}`;
        this.#sayings.set(name, { mark, said, readers: new Set(readers) });
        return said;
    }

    /** What was said under a name. */
    words(name) {
        return this.#sayings.get(name).said;
    }

    /** From now on these desks read it too. */
    show(name, ...readers) {
        const saying = this.#sayings.get(name);
        assert.ok(saying, `nothing was said as \`${name}\``);
        readers.forEach((reader) => saying.readers.add(reader));
    }

    /** From now on these desks know that there is such a case. */
    join(...desks) {
        desks.forEach((desk) => this.#present.add(desk));
    }

    /** From now on the case is hidden from these desks again, with all that was said in it. */
    leave(...desks) {
        for (const desk of desks) {
            this.#present.delete(desk);
            this.#sayings.forEach((saying) => saying.readers.delete(desk));
        }
    }

    /**
     * Holds what each desk sees against the table. `look` answers whether the desk sees the case at
     * all, and the text of everything it is shown, in the case and in its lists.
     */
    async check(when, desks, look) {
        const faults = [];
        for (const desk of desks) {
            const { sees, text } = await look(desk);
            if (sees !== this.#present.has(desk)) {
                faults.push(`${desk} ${sees ? 'sees' : 'does not see'} the case`);
            }
            for (const [name, { mark, readers }] of this.#sayings) {
                const reads = text.includes(mark);
                if (reads !== readers.has(desk)) {
                    faults.push(`${desk} ${reads ? 'reads' : 'does not read'} \`${name}\``);
                }
            }
        }
        assert.deepEqual(faults, [], `who sees what, ${when}`);
    }
}
