// A program that asks the interface under `/api/v1`, as one account or as nobody.

export class Client {
    #url;
    #head;

    constructor(url, account, lang = 'zh-CN') {
        this.#url = url;
        this.#head = { 'accept-language': lang };
        if (account) this.#head.authorization = `Bearer ${account.token}`;
    }

    /** Asks; answers status, headers, text, and the JSON if it is some. */
    async ask(method, path, { body, head = {} } = {}) {
        const is_plain = body === undefined || typeof body === 'string';
        const response = await fetch(`${this.#url}${path}`, {
            method,
            headers: {
                ...this.#head,
                ...(is_plain ? {} : { 'content-type': 'application/json' }),
                ...head,
            },
            body: is_plain ? body : JSON.stringify(body),
            redirect: 'manual',
        });
        const text = await response.text();
        const is_json = /\bjson\b/.test(response.headers.get('content-type') ?? '');
        const json = is_json ? JSON.parse(text) : undefined;
        return { status: response.status, headers: response.headers, text, json };
    }

    get(path) {
        return this.ask('GET', path);
    }

    post(path, body, head) {
        return this.ask('POST', path, { body, head });
    }

    /** The JSON of an answer that must be a good one. */
    async read(path) {
        const answer = await this.get(path);
        if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${answer.text}`);
        return answer.json;
    }
}
