// Generated from apps/gateway/openapi.json by npm run gen.
export interface paths {
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queue, the vouchers and the seats of each district, as of at most a second ago
         * @description Action `public.read`.
         */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The time by which deadlines run, and the local day
         * @description Action `public.read`.
         */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Districts and settlements of the region, with the regime in force
         * @description Action `public.read`.
         */
        get: operations["getDistricts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kindergartens that take vouchers
         * @description Action `public.read`.
         */
        get: operations["getKindergartens"];
        put?: never;
        /**
         * Enter a kindergarten into the registry, on the list and with its state order if they are given; the same again changes nothing
         * @description Action `kindergarten.register`.
         */
        post: operations["postKindergartens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Groups and their free seats, filtered as a guardian looks for one
         * @description Action `public.read`.
         */
        get: operations["getGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/iterations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Iterations of a district, the newest first
         * @description Action `public.read`.
         */
        get: operations["getIterations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/iterations/{iterationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One iteration
         * @description Action `public.read`.
         */
        get: operations["getIterationsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/iterations/{iterationId}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many waited and how many get a turn in each category, of a previewed iteration as well
         * @description Action `public.read`.
         */
        get: operations["getIterationsCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/iterations/{iterationId}/protocol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who got a turn and who was passed over for what reason, without names
         * @description Action `public.read`.
         */
        get: operations["getIterationsProtocol"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The table of categories in force on a day, in the order they are served
         * @description Action `public.read`.
         */
        get: operations["getDistrictsCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/iterations/{iterationId}/protocol/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public protocol for spreadsheets: a line an application, headings in the language asked for
         * @description Action `public.read`.
         */
        get: operations["getIterationsProtocolCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/iterations/{iterationId}/protocol/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public protocol to print, in Kazakh, Russian or English
         * @description Action `public.read`.
         */
        get: operations["getIterationsProtocolPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/iterations/{iterationId}/since-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who came to the queue since an iteration was previewed, and whether it has to be previewed anew
         * @description Action `application.list`.
         */
        get: operations["getIterationsSincePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public log of the queue: its name, the key it is signed with and its newest signed head
         * @description Action `public.read`.
         */
        get: operations["getLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Signed heads, the smallest first
         * @description Action `public.read`.
         */
        get: operations["getLogHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries as they were hashed, each the text of a leaf (RFC 9162)
         * @description Action `public.read`.
         */
        get: operations["getLogEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything the log says of one application, by its public number
         * @description Action `public.read`.
         */
        get: operations["getLogApplicationsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proof that an entry is among the first so many (RFC 9162, 2.1.3)
         * @description Action `public.read`.
         */
        get: operations["getLogInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proof that the log of one size is a prefix of the log of another (RFC 9162, 2.1.4)
         * @description Action `public.read`.
         */
        get: operations["getLogConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contents/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an entry names by its SHA-256 digest: snapshot, rules, protocol, plan or policy, byte for byte
         * @description Action `public.read`.
         */
        get: operations["getContentsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed receipt of the application: number, stamp, category and policy, provable without this installation
         * @description Action `receipt.read`.
         */
        get: operations["getChildrenReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a family may say of an application today: benefits with their proof, kindergartens, pauses
         * @description Action `public.read`.
         */
        get: operations["getQueueRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance-rules/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The working days of a month, and what a missed day is worth
         * @description Action `public.read`.
         */
        get: operations["getAttendanceRulesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/position-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The place in the queue, every step of it with its cause, and when the turn may come; empty for whoever does not wait
         * @description Action `child.read`.
         */
        get: operations["getChildrenPositionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/positions/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same of an application of the district, by its number
         * @description Action `application.list`.
         */
        get: operations["getDistrictsPositionsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/positions/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where an application stands and when its turn may come, by its number alone; the number says nothing about the child
         * @description Action `public.read`.
         */
        get: operations["getPositionsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words of a problem in the language of Accept-Language; its params are given as query parameters
         * @description Action `public.read`.
         */
        get: operations["getProblemsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hears what has changed, as server-sent events: each only what it may see
         * @description Action `live.listen`.
         */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/guardian": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a one-time code by SMS. The answer is the same whether or not the person is known
         * @description Action `session.open`.
         */
        post: operations["postSignInGuardian"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/guardian/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with the code of the SMS
         * @description Action `session.open`.
         */
        post: operations["postSignInGuardianCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with login and password
         * @description Action `session.open`.
         */
        post: operations["postSignInStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description Action `session.read`.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description Action `session.close`.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own children, and those asked for; with those who ask to be guardians of the own
         * @description Action `child.list`.
         */
        get: operations["getChildren"];
        put?: never;
        /**
         * Register a child; the birth date follows from the IIN. Whose child has a guardian already waits for a confirmation
         * @description Action `child.register`.
         */
        post: operations["postChildren"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/guardians/{guardianId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that somebody is a guardian of the child too
         * @description Action `guardian.answer`.
         */
        post: operations["postChildrenGuardiansConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/guardians/{guardianId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Decline a request; the department also takes back the rights of a guardian
         * @description Action `guardian.answer`.
         */
        delete: operations["deleteChildrenGuardiansOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What Kezek wrote to the guardian, the newest first
         * @description Action `message.list`.
         */
        get: operations["getMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The application and its place in the queue
         * @description Action `child.read`.
         */
        get: operations["getChildrenApplication"];
        put?: never;
        /**
         * Apply for a place in the queue; its time is the moment of this call
         * @description Action `application.submit`.
         */
        post: operations["postChildrenApplication"];
        /**
         * Withdraw the application
         * @description Action `application.withdraw`.
         */
        delete: operations["deleteChildrenApplication"];
        options?: never;
        head?: never;
        /**
         * Change the wishes; the place in the queue stays
         * @description Action `application.change`.
         */
        patch: operations["patchChildrenApplication"];
        trace?: never;
    };
    "/api/v1/children/{childId}/application/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the application along to another district or settlement; its time stays
         * @description Action `application.change`.
         */
        post: operations["postChildrenApplicationMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/application/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get no turn for a while and keep the place; without a last day, as long as the region allows
         * @description Action `application.change`.
         */
        post: operations["postChildrenApplicationPause"];
        /**
         * End the pause
         * @description Action `application.change`.
         */
        delete: operations["deleteChildrenApplicationPause"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/application/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an inactive application with its old time, once, while the term runs
         * @description Action `application.restore`.
         */
        post: operations["postChildrenApplicationRestoration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/voucher": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The voucher and its deadlines
         * @description Action `child.read`.
         */
        get: operations["getChildrenVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/voucher/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the offered voucher
         * @description Action `voucher.answer`.
         */
        post: operations["postChildrenVoucherConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/voucher/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the voucher. This annuls the application, so it must be said with certainty
         * @description Action `voucher.answer`.
         */
        post: operations["postChildrenVoucherRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/voucher/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take more time to find a kindergarten, once
         * @description Action `voucher.answer`.
         */
        post: operations["postChildrenVoucherExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Running and past contracts
         * @description Action `child.read`.
         */
        get: operations["getChildrenContracts"];
        put?: never;
        /**
         * Ask for a seat: it is held until the contract is signed or its term is over
         * @description Action `contract.request`.
         */
        post: operations["postChildrenContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the contract as guardian, at the level its text needs
         * @description Action `contract.sign-as-guardian`.
         */
        post: operations["postChildrenContractsSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Give the held seat back before the contract is signed by both
         * @description Action `contract.cancel`.
         */
        delete: operations["deleteChildrenContractsOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move to another kindergarten on one date; the queue is not involved
         * @description Action `contract.request`.
         */
        post: operations["postChildrenTransfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave the kindergarten
         * @description Action `contract.cancel`.
         */
        post: operations["postChildrenLeaving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The child’s month: every mark
         * @description Action `child.read`.
         */
        get: operations["getChildrenMonthsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/months/{month}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the closed month: the state pays for it
         * @description Action `month.answer`.
         */
        post: operations["postChildrenMonthsConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/months/{month}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a mark is wrong
         * @description Action `month.answer`.
         */
        post: operations["postChildrenMonthsDisputes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked at the child’s record, and why
         * @description Action `child.read`.
         */
        get: operations["getChildrenAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/voucher/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificate of a confirmed voucher, made at the first asking
         * @description Action `child.read`.
         */
        get: operations["getChildrenVoucherCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/voucher/certificate/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificate to print, with a code that is checked without a network
         * @description Action `child.read`.
         */
        get: operations["getChildrenVoucherCertificatePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/voucher/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the voucher while the child is ill or on leave: the seat stays, each day is still marked and paid by the absence rules
         * @description Action `voucher.answer`.
         */
        post: operations["postChildrenVoucherSuspension"];
        /**
         * The child comes again
         * @description Action `voucher.answer`.
         */
        delete: operations["deleteChildrenVoucherSuspension"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/voucher/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a live voucher, and with it the application; for false data another person has to agree first
         * @description Action `voucher.end`.
         */
        post: operations["postChildrenVoucherEnding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/voucher/ending/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree that the voucher ends as was proposed, or keep it
         * @description Action `voucher.decide-ending`.
         */
        post: operations["postChildrenVoucherEndingDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/voucher/absence-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the voucher of a child who has been away for too long; today is its last day
         * @description Action `voucher.end`.
         */
        post: operations["postChildrenVoucherAbsenceEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/issuer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who signs certificates and status lists, and the key to check them with
         * @description Action `public.read`.
         */
        get: operations["getCertificatesIssuer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/status-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which certificates no longer hold: one signed line, to be fetched again before its time is over
         * @description Action `public.read`.
         */
        get: operations["getCertificatesStatusList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/portrait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened, as one time line, and how things stand or stood; each look of staff is recorded with its purpose
         * @description Action `portrait.read`.
         */
        get: operations["getChildrenPortrait"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/portrait/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole portrait as a file: PDF for people, JSON for programs, both with the digest of what they say
         * @description Action `portrait.export`.
         */
        get: operations["getChildrenPortraitFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portraits/rebuilding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read one page of what the services told from their beginning into the portraits again; asked with `next` until there is none
         * @description Action `portrait.rebuild`.
         */
        post: operations["postPortraitsRebuilding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was asked to be corrected, and what was answered, the newest first
         * @description Action `correction.read`.
         */
        get: operations["getChildrenCorrections"];
        put?: never;
        /**
         * Say what is wrong about the child; the department answers within its term
         * @description Action `correction.ask`.
         */
        post: operations["postChildrenCorrections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/corrections/{correctionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a request: accepted and corrected, or declined with the reason
         * @description Action `correction.answer`.
         */
        post: operations["postChildrenCorrectionsAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests still to be answered, the earliest due first
         * @description Action `correction.list`.
         */
        get: operations["getDistrictsCorrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What somebody wrote in their own words; the look of staff is recorded with its purpose
         * @description Action `note.read`.
         */
        get: operations["getChildrenNotesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/keeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long the child’s personal data are kept, what is still open, and whether they are to be erased
         * @description Action `erasure.read`.
         */
        get: operations["getChildrenKeeping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the personal data to be erased before their term, where nothing is open. Two people of the department decide
         * @description Action `erasure.ask`.
         */
        post: operations["postChildrenErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/erasure/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the erasure; with the approval of a second person it is done and cannot be taken back
         * @description Action `erasure.decide`.
         */
        post: operations["postChildrenErasureApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/erasure/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline to erase before the term, with the reason
         * @description Action `erasure.decide`.
         */
        post: operations["postChildrenErasureRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests to erase personal data that wait for a decision
         * @description Action `erasure.list`.
         */
        get: operations["getDistrictsErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/reinstatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications of the child that are over and may be asked back, and what was asked, the newest first
         * @description Action `reinstatement.read`.
         */
        get: operations["getChildrenReinstatements"];
        put?: never;
        /**
         * Ask that an application that ended by a mistake come back to its place; the department may do so by itself
         * @description Action `reinstatement.ask`.
         */
        post: operations["postChildrenReinstatements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/reinstatements/{reinstatementId}/taking-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The family no longer asks for it
         * @description Action `reinstatement.take-back`.
         */
        post: operations["postChildrenReinstatementsTakingBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/reinstatements/{reinstatementId}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to grant it, or to refuse it with a reason; another person decides
         * @description Action `reinstatement.propose`.
         */
        post: operations["postChildrenReinstatementsProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/reinstatements/{reinstatementId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide as was proposed, or give it back to be proposed anew. Granted, it waits again by its old stamp
         * @description Action `reinstatement.decide`.
         */
        post: operations["postChildrenReinstatementsDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/reinstatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests still to be decided, the earliest due first
         * @description Action `reinstatement.list`.
         */
        get: operations["getDistrictsReinstatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Benefits of the child: claimed, verified, refused and expired ones, with their terms
         * @description Action `benefit.read`.
         */
        get: operations["getChildrenBenefits"];
        put?: never;
        /**
         * Claim a benefit. Its document may follow within the term that is answered; nothing changes in the queue before it is verified
         * @description Action `benefit.claim`.
         */
        post: operations["postChildrenBenefits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/benefits/{claimId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring the document of a claim, or another in its place
         * @description Action `benefit.claim`.
         */
        put: operations["putChildrenBenefitsDocument"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/benefits/{claimId}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a claim is proved: the category follows, the time of the application stays
         * @description Action `benefit.verify`.
         */
        post: operations["postChildrenBenefitsVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/benefits/{claimId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a claim is not proved, or that a verified benefit does not hold any more
         * @description Action `benefit.verify`.
         */
        post: operations["postChildrenBenefitsRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/verified-benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a benefit that was seen and verified at the desk, without a claim before
         * @description Action `benefit.verify`.
         */
        post: operations["postChildrenVerifiedBenefits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/benefit-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claims to check and claims without a document yet, the oldest due first
         * @description Action `benefit.list`.
         */
        get: operations["getDistrictsBenefitClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where Kezek writes to the guardian
         * @description Action `contact.own`.
         */
        get: operations["getContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/second-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name a second phone, or another second phone; it is tried when the first does not take a message
         * @description Action `contact.own`.
         */
        put: operations["putContactsSecondPhone"];
        post?: never;
        /**
         * Have one phone alone
         * @description Action `contact.own`.
         */
        delete: operations["deleteContactsSecondPhone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a scan of a paper of the child: PDF, JPEG or PNG of at most 5 MiB, sent as it is
         * @description Action `document.put`.
         */
        post: operations["postChildrenDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A scan of a child’s paper; the look of staff is recorded and shown to the guardian
         * @description Action `document.read`.
         */
        get: operations["getDocumentsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/waiting-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the child waits for a seat, in which place, how it came to it, and what it is offered
         * @description Action `child.read`.
         */
        get: operations["getChildrenWaitingLists"];
        put?: never;
        /**
         * Wait for a seat of a kindergarten, while choosing or as a wish to move, also in another district; several lists at once
         * @description Action `waiting.join`.
         */
        post: operations["postChildrenWaitingLists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/waiting-lists/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave one list; the places in the others stay
         * @description Action `waiting.join`.
         */
        delete: operations["deleteChildrenWaitingListsOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/seat-offers/{offerId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the seat that is offered: its contract is to be signed next
         * @description Action `waiting.answer`.
         */
        post: operations["postChildrenSeatOffersAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/seat-offers/{offerId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do without the seat that is offered: it goes to the next of the list
         * @description Action `waiting.answer`.
         */
        post: operations["postChildrenSeatOffersRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/waiting-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who waits for the kindergarten, by age group, in the order in which they are asked
         * @description Action `waiting.read`.
         */
        get: operations["getKindergartensWaitingLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/waiting-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many wait for each kindergarten and age group, and how many of them are offered a seat
         * @description Action `waiting.count`.
         */
        get: operations["getDistrictsWaitingLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/swap-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Seats of families who want this child’s seat, in kindergartens that it waits for; no family is named
         * @description Action `child.read`.
         */
        get: operations["getChildrenSwapMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exchanges of seats that were proposed to or by the family
         * @description Action `child.read`.
         */
        get: operations["getChildrenSwaps"];
        put?: never;
        /**
         * Propose to exchange seats on a day
         * @description Action `swap.act`.
         */
        post: operations["postChildrenSwaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/swaps/{swapId}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to a proposed exchange: both contracts are to be signed next
         * @description Action `swap.act`.
         */
        post: operations["postChildrenSwapsAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/swaps/{swapId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Decline or withdraw an exchange, until all have signed
         * @description Action `swap.act`.
         */
        delete: operations["deleteChildrenSwapsOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exchanges of seats under way in a district, until when each waits, and for what; no family is named
         * @description Action `swap.list`.
         */
        get: operations["getDistrictsSwaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/promotions/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who would be in which group in the new school year, with the seats after it; the plan by the rules, or the one that was kept
         * @description Action `promotion.read`.
         */
        get: operations["getKindergartensPromotionsOne"];
        /**
         * Keep a plan: its day, ages of groups and groups of children that differ from the rules
         * @description Action `promotion.plan`.
         */
        put: operations["putKindergartensPromotionsOne"];
        post?: never;
        /**
         * Give up a plan that is not confirmed
         * @description Action `promotion.plan`.
         */
        delete: operations["deleteKindergartensPromotionsOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/promotions/{year}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the plan as it was shown; it is carried out whole or not at all
         * @description Action `promotion.plan`.
         */
        post: operations["postKindergartensPromotionsConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the kindergartens of a district are with moving their age groups up
         * @description Action `promotion.list`.
         */
        get: operations["getDistrictsPromotions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The text of the contract in both languages, who has to sign it and how
         * @description Action `contract.read`.
         */
        get: operations["getChildrenContractsText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/text.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The very bytes that are signed
         * @description Action `contract.read`.
         */
        get: operations["getChildrenContractsTextTxt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/text.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contract to print, in one of its languages, made from the bytes that are signed
         * @description Action `contract.read`.
         */
        get: operations["getChildrenContractsTextPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each signature, verified again now over the bytes whose digest was recorded
         * @description Action `contract.read`.
         */
        get: operations["getChildrenContractsSignatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/signature-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to the guardian’s phone that signs this contract and nothing else
         * @description Action `contract.sign-as-guardian`.
         */
        post: operations["postChildrenContractsSignatureCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/contracts/{contractId}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a contract of three parties for the department
         * @description Action `contract.sign-as-department`.
         */
        post: operations["postDistrictsContractsSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/contracts-to-sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contracts that wait for the signature of the department
         * @description Action `contract.list-to-sign`.
         */
        get: operations["getDistrictsContractsToSign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contract of a number that somebody reads on theirs, in whatever phase it is
         * @description Action `contract.find`.
         */
        get: operations["getDistrictsContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of papers as the kindergarten of the contract sees it
         * @description Action `contract.read`.
         */
        get: operations["getChildrenContractsPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/papers/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring a paper for enrolment: a document that was put with the purpose `enrolment`, and the day of its issue
         * @description Action `contract.bring-paper`.
         */
        put: operations["putChildrenPapersOne"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/papers/{kind}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a paper, or refuse it with a reason
         * @description Action `contract.check-paper`.
         */
        post: operations["postChildrenContractsPapersCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/papers/{kind}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scan of a paper; the look is recorded and shown to the guardian
         * @description Action `contract.check-paper`.
         */
        get: operations["getChildrenContractsPapersScan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/contracts/{contractId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a family away before both have signed, for a lawful reason; the family may appeal
         * @description Action `contract.refuse`.
         */
        post: operations["postKindergartensContractsRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where kindergartens have turned the family away, why, and what became of appeals
         * @description Action `child.read`.
         */
        get: operations["getChildrenRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why the kindergarten said no and what became of it; with a purpose, also what was written, and the look is recorded
         * @description Action `contract.read`.
         */
        get: operations["getChildrenContractsRefusal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the department whether the kindergarten was right; the term of the voucher waits for it
         * @description Action `contract.appeal`.
         */
        post: operations["postChildrenContractsAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/contracts/{contractId}/appeal/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an appeal; granted, the seat is asked for anew if it is free
         * @description Action `appeal.decide`.
         */
        post: operations["postChildrenContractsAppealDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Appeals to decide, the earliest due first; what both sides wrote is opened one by one
         * @description Action `appeal.list`.
         */
        get: operations["getDistrictsAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a group; the same number again changes nothing, and is refused if the group is another
         * @description Action `group.open`.
         */
        post: operations["postKindergartensGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who asked for a seat, who signed, who attends
         * @description Action `contract.list`.
         */
        get: operations["getKindergartensContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/contracts/{contractId}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the contract as head of the kindergarten
         * @description Action `contract.sign-as-kindergarten`.
         */
        post: operations["postKindergartensContractsSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/children/{childId}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the last day of a child in the kindergarten, and why
         * @description Action `child.leave`.
         */
        post: operations["postKindergartensChildrenLeaving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/child-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Names of children; each look is recorded and shown to the guardian
         * @description Action `child.names`.
         */
        post: operations["postKindergartensChildNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/sheets/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The attendance sheet of a group and month
         * @description Action `sheet.read`.
         */
        get: operations["getGroupsSheetsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/sheets/{month}/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark a day: the exceptions by child, all others at once
         * @description Action `sheet.mark`.
         */
        put: operations["putGroupsSheetsDaysOne"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/sheets/{month}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the month; guardians are asked to confirm it
         * @description Action `sheet.close`.
         */
        post: operations["postGroupsSheetsClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/sheets/{month}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the sheet: from it the payment is computed
         * @description Action `sheet.accept`.
         */
        post: operations["postGroupsSheetsAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sheets of a district or kindergarten
         * @description Action `sheet.read`.
         */
        get: operations["getSheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the kindergarten is owed and was paid, month by month
         * @description Action `statement.read`.
         */
        get: operations["getKindergartensStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The registry of kindergartens, with each one’s stays on the list and state orders
         * @description Action `public.read`.
         */
        get: operations["getRegistry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the registry knows of a kindergarten
         * @description Action `public.read`.
         */
        get: operations["getKindergartensOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change names and details; what is left out stays
         * @description Action `kindergarten.change`.
         */
        patch: operations["patchKindergartensOne"];
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the phone and the hours; what is left out stays
         * @description Action `kindergarten.change-contacts`.
         */
        patch: operations["patchKindergartensContacts"];
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/inclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put it on the list of those that may take vouchers
         * @description Action `kindergarten.list`.
         */
        post: operations["postKindergartensInclusions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take it off the list: no new children from that day on, those enrolled stay
         * @description Action `kindergarten.list`.
         */
        post: operations["postKindergartensExclusions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/state-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a contract on the state order; its end is warned of before it comes
         * @description Action `state-order.record`.
         */
        post: operations["postKindergartensStateOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kindergartens/{kindergartenId}/groups/{groupId}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a group more or fewer seats; never fewer than children have or are promised
         * @description Action `group.change`.
         */
        put: operations["putKindergartensGroupsSeats"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/ending-state-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State orders that end within so many days or have ended, with none after them; the first to end first
         * @description Action `state-order.read`.
         */
        get: operations["getDistrictsEndingStateOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kindergartens that take children today, with free seats, distance and the parent’s fee
         * @description Action `public.read`.
         */
        get: operations["getCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as GeoJSON (RFC 7946): a point and its free seats for each kindergarten whose place is known
         * @description Action `public.read`.
         */
        get: operations["getCatalogueMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/iterations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview an iteration: who would get a turn now
         * @description Action `iteration.preview`.
         */
        post: operations["postDistrictsIterations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/iterations/{iterationId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a previewed iteration as the second person; then its turns are given
         * @description Action `iteration.approve`.
         */
        post: operations["postIterationsApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications of the district in the order of the queue; with `ending`, only those proposed to end
         * @description Action `application.list`.
         */
        get: operations["getDistrictsApplications"];
        put?: never;
        /**
         * Apply for a family that came to the desk with its papers: registers guardian and child as far as they are not known, applies, and records a benefit. Its time is the moment of this call; the same key again finishes what was interrupted
         * @description Action `application.submit-at-desk`.
         */
        post: operations["postDistrictsApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/queue-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many children waited at the end of each day, by age group; days that have not come yet are left out
         * @description Action `queue.history`.
         */
        get: operations["getDistrictsQueueHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vouchers of the district; with `absence`, only of children who have not come for long; with `ending`, only those proposed to end
         * @description Action `voucher.list`.
         */
        get: operations["getDistrictsVouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/budgets/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limit, reserved, paid, and how many more vouchers are possible
         * @description Action `budget.read`.
         */
        get: operations["getDistrictsBudgetsOne"];
        /**
         * Set the budget of a year by the act that fixes it
         * @description Action `budget.set`.
         */
        put: operations["putDistrictsBudgetsOne"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The budget of the running year: committed, paid, saved, freed, and how many more vouchers can be offered today
         * @description Action `budget.read`.
         */
        get: operations["getDistrictsBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/money/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the vouchers may cost in each month of a year, what its statements came to, and what was paid for it
         * @description Action `budget.read`.
         */
        get: operations["getDistrictsMoneyOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People no message reached: a human calls them. Of one district, or of all for who works in all
         * @description Action `call.list`.
         */
        get: operations["getCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{messageId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whom to call for a message that did not arrive; the look is recorded and shown to the guardian
         * @description Action `call.contact`.
         */
        post: operations["postCallsContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{messageId}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the person was told by phone
         * @description Action `call.record`.
         */
        post: operations["postCallsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/desk/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a child is known by its number and where its application is; the look is recorded for its guardians, and limited in rate
         * @description Action `desk.look-up`.
         */
        post: operations["postDistrictsDeskLookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of the child the department can end, and whether that is proposed already
         * @description Action `ending.read`.
         */
        get: operations["getChildrenEnding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/application/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an application that waits or lies inactive: by one person for what papers show, for false data another person has to agree first. One with an open turn ends with its voucher
         * @description Action `application.end`.
         */
        post: operations["postChildrenApplicationEnding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/application/ending/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree that the application ends as was proposed, or keep it
         * @description Action `application.decide-ending`.
         */
        post: operations["postChildrenApplicationEndingDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/epochs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Updates of the district, dry runs among them, the newest first, and the next day the policy prescribes
         * @description Action `epoch.list`.
         */
        get: operations["getDistrictsEpochs"];
        put?: never;
        /**
         * Dry run of a queue update or a switch of regime: old and new place of everyone; nobody is told
         * @description Action `epoch.preview`.
         */
        post: operations["postDistrictsEpochs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/epochs/{epochId}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a previewed update as the second person; every family whose place changes is told
         * @description Action `epoch.announce`.
         */
        post: operations["postEpochsAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/epochs/{epochId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a dry run; what is announced is withdrawn only where the policy no longer prescribes it
         * @description Action `epoch.cancel`.
         */
        post: operations["postEpochsCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/epochs/{epochId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Old and new place of everyone who waits, of a dry run as well
         * @description Action `epoch.list`.
         */
        get: operations["getDistrictsEpochsPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/epochs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Announced updates of the queue and switches of regime of a district, the newest first
         * @description Action `public.read`.
         */
        get: operations["getEpochs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/epochs/{epochId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One announced update
         * @description Action `public.read`.
         */
        get: operations["getEpochsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/epochs/{epochId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Old and new place of everyone who waits, by public number, as announced
         * @description Action `public.read`.
         */
        get: operations["getEpochsPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{childId}/place-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an announced update means for the child, until its day
         * @description Action `child.read`.
         */
        get: operations["getChildrenPlaceChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An empty table with the headings that are known, in the language of Accept-Language
         * @description Action `public.read`.
         */
        get: operations["getImportsTemplateCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a spreadsheet
         * @description Action `public.read`.
         */
        get: operations["getImportsTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan an import of an old queue, XLSX or CSV of at most 20 MiB, sent as it is: a report of each row; nobody is registered
         * @description Action `import.plan`.
         */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports of the district, the newest first
         * @description Action `import.read`.
         */
        get: operations["getDistrictsImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An import with its progress and the proof of its order against the file
         * @description Action `import.read`.
         */
        get: operations["getImportsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows of an import: faults in words, what became of each; never whom it is about
         * @description Action `import.read`.
         */
        get: operations["getImportsRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a planned import as the second person; then its rows are registered and submitted
         * @description Action `import.approve`.
         */
        post: operations["postImportsApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{importId}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import back: what still waits untouched is withdrawn, what stays is listed
         * @description Action `import.roll-back`.
         */
        post: operations["postImportsRollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each kindergarten of the district is owed for a month, without the lines
         * @description Action `statement.read`.
         */
        get: operations["getDistrictsStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{statementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One statement line by line: norm × paid days ÷ planned days of each child
         * @description Action `statement.read`.
         */
        get: operations["getStatementsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Registers of the district
         * @description Action `register.read`.
         */
        get: operations["getDistrictsRegisters"];
        put?: never;
        /**
         * Collect the month’s computed statements for payment
         * @description Action `register.draft`.
         */
        post: operations["postDistrictsRegisters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{registerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One register
         * @description Action `register.read`.
         */
        get: operations["getRegistersOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{registerId}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the register: two different people, neither of them the one who drafted it
         * @description Action `register.approve`.
         */
        post: operations["postRegistersApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{registerId}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject the register before it is sent, by another than the one who drafted it: its statements are free for the next
         * @description Action `register.approve`.
         */
        post: operations["postRegistersRejection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{registerId}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the bank file; again gives the same file
         * @description Action `register.send`.
         */
        post: operations["postRegistersSending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{registerId}/bank-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what the bank answered, line by line
         * @description Action `register.send`.
         */
        post: operations["postRegistersBankAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{districtId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger’s accounts: all balances sum to zero
         * @description Action `account.read`.
         */
        get: operations["getDistrictsAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invariants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every service checks on its own data what must always be true
         * @description Action `invariant.check`.
         */
        get: operations["getInvariants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a member of staff
         * @description Action `staff.register`.
         */
        post: operations["postStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardians/{guardianId}/phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the phones of a guardian whose identity was checked in person; the old phone is told
         * @description Action `contact.change`.
         */
        put: operations["putGuardiansPhones"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The demonstration’s time, and where it can be moved to
         * @description Action `demo.use`.
         */
        get: operations["getDemoClock"];
        put?: never;
        /**
         * Move the time of the whole installation forward: to a moment, or to the next one of a kind
         * @description Action `demo.use`.
         */
        post: operations["postDemoClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest SMS of a phone, or of all, the newest last
         * @description Action `demo.use`.
         */
        get: operations["getDemoMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/numbers/{phone}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how a phone behaves: deliver, never-deliver, reject
         * @description Action `demo.use`.
         */
        put: operations["putDemoNumbersOne"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invented people whom anybody may sign in as: one family at each stage, and staff. None while they are still being brought in
         * @description Action `demo.use`.
         */
        get: operations["getDemoPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a contract of invented people as NCALayer would: a detached CMS, base64
         * @description Action `demo.use`.
         */
        post: operations["postDemoSignatures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/bank-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the demonstration’s bank answers to a payment file: every line is carried out
         * @description Action `demo.use`.
         */
        post: operations["postDemoBankAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description stable; texts may change, this does not */
            code: string;
            /** @description in the language of Accept-Language: kk, ru or en */
            detail: string;
            params: {
                [key: string]: string | number;
            };
            correlationId: string;
            errors?: {
                path: string;
                code: string;
                message: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description UTC with microseconds */
                        at: string;
                        turnsGiven: number;
                        vouchersIssued: number;
                        districts: {
                            districtId: string;
                            names: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            applications: {
                                [key: string]: number;
                            };
                            vouchers: {
                                [key: string]: number;
                            };
                            seats: {
                                state?: {
                                    kindergartens: number;
                                    seats: number;
                                    held: number;
                                    taken: number;
                                    free: number;
                                };
                                private?: {
                                    kindergartens: number;
                                    seats: number;
                                    held: number;
                                    taken: number;
                                    free: number;
                                };
                                "mini-centre"?: {
                                    kindergartens: number;
                                    seats: number;
                                    held: number;
                                    taken: number;
                                    free: number;
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description UTC with microseconds */
                        now: string;
                        today: string;
                        zone: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistricts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        region: {
                            id: string;
                            names: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                        };
                        languages: string[];
                        items: {
                            districtId: string;
                            names: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            regime: string;
                            settlements: {
                                settlementId: string;
                                names: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                urban: boolean;
                                /** @description millionths of a degree, WGS 84 */
                                centre?: {
                                    latitudeMicrodegrees: number;
                                    longitudeMicrodegrees: number;
                                };
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKindergartens: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description an opaque identifier */
                districtId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kindergartenId: string;
                            bin: string;
                            /** @enum {string} */
                            kind: "state" | "private" | "mini-centre";
                            districtId: string;
                            settlementId: string;
                            nameKk: string;
                            nameRu: string;
                            seats: number;
                            freeSeats: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKindergartens: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bin: string;
                    /** @enum {string} */
                    kind: "state" | "private" | "mini-centre";
                    /** @description an opaque identifier */
                    districtId: string;
                    /** @description an opaque identifier */
                    settlementId: string;
                    nameKk: string;
                    nameRu: string;
                    details?: {
                        /** @description of the organisation: +7 and ten digits */
                        phone?: string;
                        /** @description local time, HH:MM */
                        opensAt?: string;
                        /** @description local time, HH:MM */
                        closesAt?: string;
                        /** @enum {string} */
                        ownership?: "state" | "private" | "departmental";
                        licence?: {
                            /** @enum {string} */
                            type: "licence" | "notification";
                            number: string;
                            /** @description YYYY-MM-DD */
                            issuedOn: string;
                            /** @description absent without an end */
                            validUntil?: string;
                        };
                        addressKk?: string;
                        addressRu?: string;
                        /** @description millionths of a degree, WGS 84 */
                        point?: {
                            latitudeMicrodegrees: number;
                            longitudeMicrodegrees: number;
                        };
                    };
                    /** @description puts it on the list at once */
                    inclusion?: {
                        /** @description YYYY-MM-DD */
                        from: string;
                        document: string;
                    };
                    stateOrder?: {
                        number: string;
                        /** @description YYYY-MM-DD */
                        from: string;
                        /** @description YYYY-MM-DD */
                        until: string;
                    };
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        bin: string;
                        /** @enum {string} */
                        kind: "state" | "private" | "mini-centre";
                        districtId: string;
                        settlementId: string;
                        nameKk: string;
                        nameRu: string;
                        seats: number;
                        freeSeats: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroups: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description an opaque identifier */
                districtId?: string;
                /** @description an opaque identifier */
                settlementId?: string;
                /** @description an opaque identifier */
                kindergartenId?: string;
                ageGroup?: number;
                language?: string;
                kind?: "state" | "private" | "mini-centre";
                freeOnly?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            groupId: string;
                            kindergartenId: string;
                            /** @enum {string} */
                            kind: "state" | "private" | "mini-centre";
                            districtId: string;
                            settlementId: string;
                            ageGroup: number;
                            language: string;
                            /** @enum {string} */
                            stayHours: "9h" | "10.5h" | "half-day";
                            seats: number;
                            held: number;
                            taken: number;
                            free: number;
                            /** @description offered to the waiting list */
                            offered: number;
                            /** @description inclusive, correctional or sanatorium; absent of general groups */
                            need?: string;
                            /** @description the day from which the group is of another age, if one is told */
                            comingFrom?: string;
                            comingAgeGroup?: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIterations: {
        parameters: {
            query: {
                /** @description an opaque identifier */
                districtId: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            iterationId: string;
                            districtId: string;
                            /** @description previewed, superseded, approved, running, completed or refused */
                            phase: string;
                            waiting: number;
                            turnCount: number;
                            snapshotHash?: string;
                            policyHash?: string;
                            previewedBy?: string;
                            /** @description UTC with microseconds */
                            previewedAt?: string;
                            approvedBy?: string;
                            /** @description UTC with microseconds */
                            approvedAt?: string;
                            protocolHash?: string;
                            refusedReason?: string;
                            skippedSettlementIds: string[];
                            /** @description most turns, where whoever previewed asked for fewer than there are seats; else 0 */
                            turnsMax: number;
                            /** @description the iteration whose returned turns this one gives on */
                            continues?: string;
                            /** @description applications whose turns came back and wait to go to the next */
                            returned: string[];
                            /** @description turns that came back from these applications, and the iteration that gave them on */
                            continuations: {
                                iterationId: string;
                                applicationIds: string[];
                            }[];
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIterationsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                iterationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        iterationId: string;
                        districtId: string;
                        /** @description previewed, superseded, approved, running, completed or refused */
                        phase: string;
                        waiting: number;
                        turnCount: number;
                        snapshotHash?: string;
                        policyHash?: string;
                        previewedBy?: string;
                        /** @description UTC with microseconds */
                        previewedAt?: string;
                        approvedBy?: string;
                        /** @description UTC with microseconds */
                        approvedAt?: string;
                        protocolHash?: string;
                        refusedReason?: string;
                        skippedSettlementIds: string[];
                        /** @description most turns, where whoever previewed asked for fewer than there are seats; else 0 */
                        turnsMax: number;
                        /** @description the iteration whose returned turns this one gives on */
                        continues?: string;
                        /** @description applications whose turns came back and wait to go to the next */
                        returned: string[];
                        /** @description turns that came back from these applications, and the iteration that gave them on */
                        continuations: {
                            iterationId: string;
                            applicationIds: string[];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIterationsCategories: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                iterationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            category: number;
                            names: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            waiting: number;
                            turns: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIterationsProtocol: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                iterationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        turns: {
                            ordinal: number;
                            applicationId: string;
                            category: number;
                            /** @description UTC with microseconds */
                            submittedAt: string;
                            settlementId: string;
                            ageGroup: number;
                            /** @description children of one family who were asked together carry the same */
                            batch?: string;
                        }[];
                        passedOver: {
                            applicationId: string;
                            reason: string;
                        }[];
                        notGiven: {
                            applicationId: string;
                            reason: string;
                        }[];
                        cameLater: {
                            applicationId: string;
                            category: number;
                            /** @description UTC with microseconds */
                            submittedAt: string;
                        }[];
                        protocolHash?: string;
                        /** @description the document whose SHA-256 is protocolHash */
                        text?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsCategories: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD */
                on?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            ordinal: number;
                            statusClass: string;
                            names: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            /** @description full months on the first day of the school year, in the band */
                            minMonths: number;
                            /** @description no longer in the band */
                            maxMonths: number;
                            /** @description most turns in one iteration */
                            quota?: number;
                            /** @description most of an iteration, in percent of the free seats */
                            sharePercent?: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIterationsProtocolCsv: {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                iterationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIterationsProtocolPdf: {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                iterationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIterationsSincePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                iterationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cameLater: {
                            applicationId: string;
                            category: number;
                            /** @description UTC with microseconds */
                            submittedAt: string;
                        }[];
                        /** @description of those who came or changed, who would stand before somebody with a turn */
                        overtaken: number;
                        /** @enum {string} */
                        newDuringPreview: "next-iteration" | "renew-preview";
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        logId: string;
                        regionId: string;
                        /** @description Ed25519, SubjectPublicKeyInfo in DER, base64 */
                        publicKey: string;
                        size: number;
                        head?: {
                            size: number;
                            root: string;
                            /** @description UTC with microseconds */
                            at: string;
                            /** @description Ed25519 over five lines: "kezek tree head v1", logId, size, root, at; base64 */
                            signature: string;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLogHeads: {
        parameters: {
            query?: {
                afterSize?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            size: number;
                            root: string;
                            /** @description UTC with microseconds */
                            at: string;
                            /** @description Ed25519 over five lines: "kezek tree head v1", logId, size, root, at; base64 */
                            signature: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLogEntries: {
        parameters: {
            query?: {
                from?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: string[];
                        size: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLogApplicationsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            index: number;
                            entry: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLogInclusion: {
        parameters: {
            query?: {
                index?: number | null;
                size?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        leaf: string;
                        root: string;
                        proof: string[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLogConsistency: {
        parameters: {
            query?: {
                first?: number | null;
                second?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        firstRoot: string;
                        secondRoot: string;
                        proof: string[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContentsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description JSON, exactly as it was signed */
                        text: string;
                        /** @description Ed25519 with the key of the log, base64 */
                        signature: string;
                        head?: {
                            size: number;
                            root: string;
                            /** @description UTC with microseconds */
                            at: string;
                            /** @description Ed25519 over five lines: "kezek tree head v1", logId, size, root, at; base64 */
                            signature: string;
                        };
                        /** @description of the entry, in the tree of the head */
                        proof: string[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueueRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        benefits: {
                            code: string;
                            names: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            statusClass: string;
                            /** @description workplace-certificate, state-database (needs no document) or medical-conclusion */
                            proof: string;
                        }[];
                        chosenKindergartensMax: number;
                        pauseMaxCalendarDays: number;
                        benefitProofWorkingDays: number;
                        certificateValidCalendarDays: number;
                        /** @description of who claims a benefit and does not prove it; 0: none */
                        stopListCalendarDays: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAttendanceRulesOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description YYYY-MM */
                        month: string;
                        workingDays: string[];
                        reasons: {
                            code: string;
                            names: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            needsDocument: boolean;
                            excused: boolean;
                            /** @description days of a year above it count as unexcused */
                            maxDaysYear?: number;
                        }[];
                        unexcusedPaidDaysMonth: number;
                        parentApprovalWorkingDays: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenPositionHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        position?: {
                            applicationId: string;
                            /** @enum {string} */
                            phase: "waiting" | "turn-given" | "lapsed";
                            districtId: string;
                            category: number;
                            /** @description from 1; 0 when not waiting */
                            placeInCategory: number;
                            /** @description from 1; 0 when not waiting */
                            placeInDistrict: number;
                            waitingInCategory: number;
                            waitingInDistrict: number;
                            /** @description of those before it in its category, how many are passed over until they resume */
                            pausedAhead: number;
                            paused: boolean;
                            /** @description stamp of the application of this category whose turn was given last */
                            lastServedAt?: string;
                            /** @description entries of the public log from which this follows */
                            logSize: number;
                        };
                        forecast?: {
                            known: boolean;
                            /** @description not-waiting, short-record, few-turns or too-far */
                            reason?: string;
                            /** @description in one case of ten the turn comes by this day */
                            earlyDate?: string;
                            /** @description in five of ten */
                            likelyDate?: string;
                            /** @description in nine of ten */
                            lateDate?: string;
                        };
                        quality?: {
                            /** @description on past days, against the turns that came; with 0 the rest says nothing */
                            forecasts: number;
                            coveredPercent: number;
                            earlyPercent: number;
                            latePercent: number;
                            medianErrorDays: number;
                        };
                        steps: {
                            /** @description YYYY-MM-DD */
                            date: string;
                            /** @description why the place changed: served, restored, imported, benefit-verified and so on */
                            cause: string;
                            epochId?: string;
                            /** @description the application itself moved or was paused; else others did */
                            own: boolean;
                            districtId: string;
                            category: number;
                            /** @description less is nearer to a turn; all of them sum to the place */
                            change: number;
                            place: number;
                            changeInDistrict: number;
                            placeInDistrict: number;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsPositionsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
                /** @description an opaque identifier */
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        position?: {
                            applicationId: string;
                            /** @enum {string} */
                            phase: "waiting" | "turn-given" | "lapsed";
                            districtId: string;
                            category: number;
                            /** @description from 1; 0 when not waiting */
                            placeInCategory: number;
                            /** @description from 1; 0 when not waiting */
                            placeInDistrict: number;
                            waitingInCategory: number;
                            waitingInDistrict: number;
                            /** @description of those before it in its category, how many are passed over until they resume */
                            pausedAhead: number;
                            paused: boolean;
                            /** @description stamp of the application of this category whose turn was given last */
                            lastServedAt?: string;
                            /** @description entries of the public log from which this follows */
                            logSize: number;
                        };
                        forecast?: {
                            known: boolean;
                            /** @description not-waiting, short-record, few-turns or too-far */
                            reason?: string;
                            /** @description in one case of ten the turn comes by this day */
                            earlyDate?: string;
                            /** @description in five of ten */
                            likelyDate?: string;
                            /** @description in nine of ten */
                            lateDate?: string;
                        };
                        quality?: {
                            /** @description on past days, against the turns that came; with 0 the rest says nothing */
                            forecasts: number;
                            coveredPercent: number;
                            earlyPercent: number;
                            latePercent: number;
                            medianErrorDays: number;
                        };
                        steps: {
                            /** @description YYYY-MM-DD */
                            date: string;
                            /** @description why the place changed: served, restored, imported, benefit-verified and so on */
                            cause: string;
                            epochId?: string;
                            /** @description the application itself moved or was paused; else others did */
                            own: boolean;
                            districtId: string;
                            category: number;
                            /** @description less is nearer to a turn; all of them sum to the place */
                            change: number;
                            place: number;
                            changeInDistrict: number;
                            placeInDistrict: number;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPositionsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        position?: {
                            applicationId: string;
                            /** @enum {string} */
                            phase: "waiting" | "turn-given" | "lapsed";
                            districtId: string;
                            category: number;
                            /** @description from 1; 0 when not waiting */
                            placeInCategory: number;
                            /** @description from 1; 0 when not waiting */
                            placeInDistrict: number;
                            waitingInCategory: number;
                            waitingInDistrict: number;
                            /** @description of those before it in its category, how many are passed over until they resume */
                            pausedAhead: number;
                            paused: boolean;
                            /** @description stamp of the application of this category whose turn was given last */
                            lastServedAt?: string;
                            /** @description entries of the public log from which this follows */
                            logSize: number;
                        };
                        forecast?: {
                            known: boolean;
                            /** @description not-waiting, short-record, few-turns or too-far */
                            reason?: string;
                            /** @description in one case of ten the turn comes by this day */
                            earlyDate?: string;
                            /** @description in five of ten */
                            likelyDate?: string;
                            /** @description in nine of ten */
                            lateDate?: string;
                        };
                        quality?: {
                            /** @description on past days, against the turns that came; with 0 the rest says nothing */
                            forecasts: number;
                            coveredPercent: number;
                            earlyPercent: number;
                            latePercent: number;
                            medianErrorDays: number;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProblemsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        title: string;
                        detail: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignInGuardian: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    iin: string;
                    phone: string;
                    /** @enum {string} */
                    locale?: "kk" | "ru" | "en";
                };
            };
        };
        responses: {
            /** @description done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challengeId: string;
                        /** @description UTC with microseconds */
                        expiresAt: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignInGuardianCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    challengeId: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        guardianId: string;
                        locale: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignInStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        staffId: string;
                        name: string;
                        roles: string[];
                        districtId?: string;
                        kindergartenId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "guardian" | "staff";
                        guardianId?: string;
                        locale?: string;
                        staff?: {
                            staffId: string;
                            name: string;
                            roles: string[];
                            districtId?: string;
                            kindergartenId?: string;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildren: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            childId: string;
                            name: string;
                            birthDate: string;
                            maskedIin: string;
                            relation?: string;
                            /** @description asked for; a guardian of the child or the department has not confirmed it */
                            pending?: boolean;
                            /** @description who asks to be a guardian too */
                            requests?: {
                                guardianId: string;
                                relation: string;
                                maskedIin: string;
                            }[];
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildren: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    iin: string;
                    name: string;
                    /** @enum {string} */
                    relation: "parent" | "legal-representative";
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        birthDate: string;
                        pending: boolean;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenGuardiansConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                guardianId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteChildrenGuardiansOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                guardianId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMessages: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            messageId: string;
                            recipientId: string;
                            template: string;
                            /** @description planned, sent, delivered, failed or handled-by-call */
                            phase: string;
                            /** @description UTC with microseconds */
                            plannedAt?: string;
                            /** @description UTC with microseconds */
                            deliveredAt?: string;
                            text?: string;
                            failedReason?: string;
                            districtId?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    districtId: string;
                    /** @description an opaque identifier */
                    settlementId: string;
                    languages: string[];
                    kinds: ("state" | "private" | "mini-centre")[];
                    /** @description in the order of preference; the region says how many */
                    kindergartenIds?: string[];
                    stayHours?: ("9h" | "10.5h" | "half-day")[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteChildrenApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchChildrenApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    languages: string[];
                    kinds: ("state" | "private" | "mini-centre")[];
                    /** @description in the order of preference; the region says how many */
                    kindergartenIds?: string[];
                    stayHours?: ("9h" | "10.5h" | "half-day")[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenApplicationMove: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    districtId: string;
                    /** @description an opaque identifier */
                    settlementId: string;
                    /** @description in the order of preference; the region says how many */
                    kindergartenIds?: string[];
                    stayHours?: ("9h" | "10.5h" | "half-day")[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenApplicationPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description YYYY-MM-DD */
                    untilDate?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteChildrenApplicationPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenApplicationRestoration: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voucherId?: string;
                        /** @description as people read it: TLD-7K3Q4-9XHMT-2C */
                        number?: string;
                        /** @enum {string} */
                        stage: "none" | "offered" | "choosing" | "waiting" | "contract-pending" | "in-use" | "suspended" | "moving" | "refused" | "lapsed" | "ended";
                        /** @description what comes next by itself */
                        next?: {
                            /** @description absent where it waits for a notice or a person */
                            at?: string;
                            /** @enum {string} */
                            what: "term-starts" | "lapses-unconfirmed" | "lapses-without-contract" | "lapses-waiting" | "attends" | "suspends" | "resumes" | "moves" | "absence-reached" | "absence-decided" | "ends-by-age";
                        };
                        suspension?: {
                            /** @enum {string} */
                            reason: "illness" | "leave";
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            documentId?: string;
                        };
                        /** @description the child has not come for long; reachedOn: when the absence is as long as the region allows */
                        longAbsence?: {
                            /** @enum {string} */
                            stage: "warned" | "reached";
                            /** @description YYYY-MM-DD */
                            since: string;
                            /** @description YYYY-MM-DD */
                            reachedOn: string;
                        };
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        certified: boolean;
                        childId: string;
                        applicationId?: string;
                        iterationId?: string;
                        /** @enum {string} */
                        phase: "none" | "offered" | "confirmed" | "in-use" | "refused" | "lapsed" | "ended";
                        category: number;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        offeredAt?: string;
                        /** @description absent until the notice has arrived */
                        confirmBy?: string;
                        /** @description UTC with microseconds */
                        contractBy?: string;
                        extended: boolean;
                        kindergartenId?: string;
                        from?: string;
                        endedOn?: string;
                        endReason?: string;
                        /** @description districts that paid for it before, the oldest first */
                        formerDistricts?: {
                            districtId: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenVoucherConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voucherId?: string;
                        /** @description as people read it: TLD-7K3Q4-9XHMT-2C */
                        number?: string;
                        /** @enum {string} */
                        stage: "none" | "offered" | "choosing" | "waiting" | "contract-pending" | "in-use" | "suspended" | "moving" | "refused" | "lapsed" | "ended";
                        /** @description what comes next by itself */
                        next?: {
                            /** @description absent where it waits for a notice or a person */
                            at?: string;
                            /** @enum {string} */
                            what: "term-starts" | "lapses-unconfirmed" | "lapses-without-contract" | "lapses-waiting" | "attends" | "suspends" | "resumes" | "moves" | "absence-reached" | "absence-decided" | "ends-by-age";
                        };
                        suspension?: {
                            /** @enum {string} */
                            reason: "illness" | "leave";
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            documentId?: string;
                        };
                        /** @description the child has not come for long; reachedOn: when the absence is as long as the region allows */
                        longAbsence?: {
                            /** @enum {string} */
                            stage: "warned" | "reached";
                            /** @description YYYY-MM-DD */
                            since: string;
                            /** @description YYYY-MM-DD */
                            reachedOn: string;
                        };
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        certified: boolean;
                        childId: string;
                        applicationId?: string;
                        iterationId?: string;
                        /** @enum {string} */
                        phase: "none" | "offered" | "confirmed" | "in-use" | "refused" | "lapsed" | "ended";
                        category: number;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        offeredAt?: string;
                        /** @description absent until the notice has arrived */
                        confirmBy?: string;
                        /** @description UTC with microseconds */
                        contractBy?: string;
                        extended: boolean;
                        kindergartenId?: string;
                        from?: string;
                        endedOn?: string;
                        endReason?: string;
                        /** @description districts that paid for it before, the oldest first */
                        formerDistricts?: {
                            districtId: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenVoucherRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    certain: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voucherId?: string;
                        /** @description as people read it: TLD-7K3Q4-9XHMT-2C */
                        number?: string;
                        /** @enum {string} */
                        stage: "none" | "offered" | "choosing" | "waiting" | "contract-pending" | "in-use" | "suspended" | "moving" | "refused" | "lapsed" | "ended";
                        /** @description what comes next by itself */
                        next?: {
                            /** @description absent where it waits for a notice or a person */
                            at?: string;
                            /** @enum {string} */
                            what: "term-starts" | "lapses-unconfirmed" | "lapses-without-contract" | "lapses-waiting" | "attends" | "suspends" | "resumes" | "moves" | "absence-reached" | "absence-decided" | "ends-by-age";
                        };
                        suspension?: {
                            /** @enum {string} */
                            reason: "illness" | "leave";
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            documentId?: string;
                        };
                        /** @description the child has not come for long; reachedOn: when the absence is as long as the region allows */
                        longAbsence?: {
                            /** @enum {string} */
                            stage: "warned" | "reached";
                            /** @description YYYY-MM-DD */
                            since: string;
                            /** @description YYYY-MM-DD */
                            reachedOn: string;
                        };
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        certified: boolean;
                        childId: string;
                        applicationId?: string;
                        iterationId?: string;
                        /** @enum {string} */
                        phase: "none" | "offered" | "confirmed" | "in-use" | "refused" | "lapsed" | "ended";
                        category: number;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        offeredAt?: string;
                        /** @description absent until the notice has arrived */
                        confirmBy?: string;
                        /** @description UTC with microseconds */
                        contractBy?: string;
                        extended: boolean;
                        kindergartenId?: string;
                        from?: string;
                        endedOn?: string;
                        endReason?: string;
                        /** @description districts that paid for it before, the oldest first */
                        formerDistricts?: {
                            districtId: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenVoucherExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voucherId?: string;
                        /** @description as people read it: TLD-7K3Q4-9XHMT-2C */
                        number?: string;
                        /** @enum {string} */
                        stage: "none" | "offered" | "choosing" | "waiting" | "contract-pending" | "in-use" | "suspended" | "moving" | "refused" | "lapsed" | "ended";
                        /** @description what comes next by itself */
                        next?: {
                            /** @description absent where it waits for a notice or a person */
                            at?: string;
                            /** @enum {string} */
                            what: "term-starts" | "lapses-unconfirmed" | "lapses-without-contract" | "lapses-waiting" | "attends" | "suspends" | "resumes" | "moves" | "absence-reached" | "absence-decided" | "ends-by-age";
                        };
                        suspension?: {
                            /** @enum {string} */
                            reason: "illness" | "leave";
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            documentId?: string;
                        };
                        /** @description the child has not come for long; reachedOn: when the absence is as long as the region allows */
                        longAbsence?: {
                            /** @enum {string} */
                            stage: "warned" | "reached";
                            /** @description YYYY-MM-DD */
                            since: string;
                            /** @description YYYY-MM-DD */
                            reachedOn: string;
                        };
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        certified: boolean;
                        childId: string;
                        applicationId?: string;
                        iterationId?: string;
                        /** @enum {string} */
                        phase: "none" | "offered" | "confirmed" | "in-use" | "refused" | "lapsed" | "ended";
                        category: number;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        offeredAt?: string;
                        /** @description absent until the notice has arrived */
                        confirmBy?: string;
                        /** @description UTC with microseconds */
                        contractBy?: string;
                        extended: boolean;
                        kindergartenId?: string;
                        from?: string;
                        endedOn?: string;
                        endReason?: string;
                        /** @description districts that paid for it before, the oldest first */
                        formerDistricts?: {
                            districtId: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenContracts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            contractId: string;
                            /**
                             * @description by which people name it: printed on it, read out, looked for
                             * @example 7K3Q-9XHM-T439
                             */
                            number: string;
                            childId: string;
                            voucherId: string;
                            kindergartenId: string;
                            groupId: string;
                            /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                            phase: string;
                            from?: string;
                            /** @description UTC with microseconds */
                            signBy?: string;
                            /** @description all who have to sign, in the order of its text */
                            parties: {
                                /** @enum {string} */
                                party: "guardian" | "kindergarten" | "department";
                                signed: boolean;
                            }[];
                            guardianSigned: boolean;
                            kindergartenSigned: boolean;
                            lastDay?: string;
                            transferFromContractId?: string;
                            /** @description groups the child was in before, under the same contract, the oldest first */
                            groupsWere?: {
                                groupId: string;
                                /** @description YYYY-MM-DD */
                                lastDay: string;
                            }[];
                            /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                            cause?: string;
                            districtId?: string;
                            /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                            fromDistrictId?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenContracts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    groupId: string;
                    /** @description YYYY-MM-DD */
                    from?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /**
                         * @description by which people name it: printed on it, read out, looked for
                         * @example 7K3Q-9XHM-T439
                         */
                        number: string;
                        childId: string;
                        voucherId: string;
                        kindergartenId: string;
                        groupId: string;
                        /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                        phase: string;
                        from?: string;
                        /** @description UTC with microseconds */
                        signBy?: string;
                        /** @description all who have to sign, in the order of its text */
                        parties: {
                            /** @enum {string} */
                            party: "guardian" | "kindergarten" | "department";
                            signed: boolean;
                        }[];
                        guardianSigned: boolean;
                        kindergartenSigned: boolean;
                        lastDay?: string;
                        transferFromContractId?: string;
                        /** @description groups the child was in before, under the same contract, the oldest first */
                        groupsWere?: {
                            groupId: string;
                            /** @description YYYY-MM-DD */
                            lastDay: string;
                        }[];
                        /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                        cause?: string;
                        districtId?: string;
                        /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                        fromDistrictId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenContractsSignature: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default account
                     * @enum {string}
                     */
                    level?: "account" | "one-time-code" | "cms";
                    /** @description with `one-time-code` */
                    challengeId?: string;
                    code?: string;
                    /** @description with `cms`: detached CMS over the bytes of the text, base64 or PEM */
                    cms?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /**
                         * @description by which people name it: printed on it, read out, looked for
                         * @example 7K3Q-9XHM-T439
                         */
                        number: string;
                        childId: string;
                        voucherId: string;
                        kindergartenId: string;
                        groupId: string;
                        /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                        phase: string;
                        from?: string;
                        /** @description UTC with microseconds */
                        signBy?: string;
                        /** @description all who have to sign, in the order of its text */
                        parties: {
                            /** @enum {string} */
                            party: "guardian" | "kindergarten" | "department";
                            signed: boolean;
                        }[];
                        guardianSigned: boolean;
                        kindergartenSigned: boolean;
                        lastDay?: string;
                        transferFromContractId?: string;
                        /** @description groups the child was in before, under the same contract, the oldest first */
                        groupsWere?: {
                            groupId: string;
                            /** @description YYYY-MM-DD */
                            lastDay: string;
                        }[];
                        /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                        cause?: string;
                        districtId?: string;
                        /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                        fromDistrictId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteChildrenContractsOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /**
                         * @description by which people name it: printed on it, read out, looked for
                         * @example 7K3Q-9XHM-T439
                         */
                        number: string;
                        childId: string;
                        voucherId: string;
                        kindergartenId: string;
                        groupId: string;
                        /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                        phase: string;
                        from?: string;
                        /** @description UTC with microseconds */
                        signBy?: string;
                        /** @description all who have to sign, in the order of its text */
                        parties: {
                            /** @enum {string} */
                            party: "guardian" | "kindergarten" | "department";
                            signed: boolean;
                        }[];
                        guardianSigned: boolean;
                        kindergartenSigned: boolean;
                        lastDay?: string;
                        transferFromContractId?: string;
                        /** @description groups the child was in before, under the same contract, the oldest first */
                        groupsWere?: {
                            groupId: string;
                            /** @description YYYY-MM-DD */
                            lastDay: string;
                        }[];
                        /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                        cause?: string;
                        districtId?: string;
                        /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                        fromDistrictId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenTransfers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    groupId: string;
                    /** @description YYYY-MM-DD */
                    firstDay: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /**
                         * @description by which people name it: printed on it, read out, looked for
                         * @example 7K3Q-9XHM-T439
                         */
                        number: string;
                        childId: string;
                        voucherId: string;
                        kindergartenId: string;
                        groupId: string;
                        /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                        phase: string;
                        from?: string;
                        /** @description UTC with microseconds */
                        signBy?: string;
                        /** @description all who have to sign, in the order of its text */
                        parties: {
                            /** @enum {string} */
                            party: "guardian" | "kindergarten" | "department";
                            signed: boolean;
                        }[];
                        guardianSigned: boolean;
                        kindergartenSigned: boolean;
                        lastDay?: string;
                        transferFromContractId?: string;
                        /** @description groups the child was in before, under the same contract, the oldest first */
                        groupsWere?: {
                            groupId: string;
                            /** @description YYYY-MM-DD */
                            lastDay: string;
                        }[];
                        /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                        cause?: string;
                        districtId?: string;
                        /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                        fromDistrictId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenLeaving: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description YYYY-MM-DD */
                    lastDay: string;
                    /** @enum {string} */
                    reason: "school" | "guardian" | "moved-away";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /**
                         * @description by which people name it: printed on it, read out, looked for
                         * @example 7K3Q-9XHM-T439
                         */
                        number: string;
                        childId: string;
                        voucherId: string;
                        kindergartenId: string;
                        groupId: string;
                        /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                        phase: string;
                        from?: string;
                        /** @description UTC with microseconds */
                        signBy?: string;
                        /** @description all who have to sign, in the order of its text */
                        parties: {
                            /** @enum {string} */
                            party: "guardian" | "kindergarten" | "department";
                            signed: boolean;
                        }[];
                        guardianSigned: boolean;
                        kindergartenSigned: boolean;
                        lastDay?: string;
                        transferFromContractId?: string;
                        /** @description groups the child was in before, under the same contract, the oldest first */
                        groupsWere?: {
                            groupId: string;
                            /** @description YYYY-MM-DD */
                            lastDay: string;
                        }[];
                        /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                        cause?: string;
                        districtId?: string;
                        /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                        fromDistrictId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenMonthsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            sheetId: string;
                            groupId: string;
                            kindergartenId: string;
                            districtId: string;
                            month: string;
                            /** @description open, closed or accepted */
                            phase: string;
                            children: {
                                childId: string;
                                from?: string;
                                lastDay?: string;
                                confirmed: boolean;
                            }[];
                            marks: {
                                childId: string;
                                date: string;
                                mark: string;
                                documentId?: string;
                                recordedAt?: string;
                                disputed: boolean;
                            }[];
                            /** @description UTC with microseconds */
                            confirmBy?: string;
                            plannedDays: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenMonthsConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenMonthsDisputes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description YYYY-MM-DD */
                    date: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenAccesses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            staffId: string;
                            action: string;
                            purpose: string;
                            reference?: string;
                            at: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenVoucherCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voucherId: string;
                        number: string;
                        districtId: string;
                        /** @description UTC with microseconds */
                        certifiedAt: string;
                        /** @description YYYY-MM-DD */
                        validFrom: string;
                        /** @description YYYY-MM-DD */
                        validUntil: string;
                        /** @description what the QR code holds; signed with Ed25519 */
                        statement: string;
                        issuer: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenVoucherCertificatePdf: {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenVoucherSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "illness" | "leave";
                    /** @description YYYY-MM-DD */
                    from: string;
                    /** @description YYYY-MM-DD */
                    until: string;
                    /** @description an opaque identifier */
                    documentId?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voucherId?: string;
                        /** @description as people read it: TLD-7K3Q4-9XHMT-2C */
                        number?: string;
                        /** @enum {string} */
                        stage: "none" | "offered" | "choosing" | "waiting" | "contract-pending" | "in-use" | "suspended" | "moving" | "refused" | "lapsed" | "ended";
                        /** @description what comes next by itself */
                        next?: {
                            /** @description absent where it waits for a notice or a person */
                            at?: string;
                            /** @enum {string} */
                            what: "term-starts" | "lapses-unconfirmed" | "lapses-without-contract" | "lapses-waiting" | "attends" | "suspends" | "resumes" | "moves" | "absence-reached" | "absence-decided" | "ends-by-age";
                        };
                        suspension?: {
                            /** @enum {string} */
                            reason: "illness" | "leave";
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            documentId?: string;
                        };
                        /** @description the child has not come for long; reachedOn: when the absence is as long as the region allows */
                        longAbsence?: {
                            /** @enum {string} */
                            stage: "warned" | "reached";
                            /** @description YYYY-MM-DD */
                            since: string;
                            /** @description YYYY-MM-DD */
                            reachedOn: string;
                        };
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        certified: boolean;
                        childId: string;
                        applicationId?: string;
                        iterationId?: string;
                        /** @enum {string} */
                        phase: "none" | "offered" | "confirmed" | "in-use" | "refused" | "lapsed" | "ended";
                        category: number;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        offeredAt?: string;
                        /** @description absent until the notice has arrived */
                        confirmBy?: string;
                        /** @description UTC with microseconds */
                        contractBy?: string;
                        extended: boolean;
                        kindergartenId?: string;
                        from?: string;
                        endedOn?: string;
                        endReason?: string;
                        /** @description districts that paid for it before, the oldest first */
                        formerDistricts?: {
                            districtId: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteChildrenVoucherSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voucherId?: string;
                        /** @description as people read it: TLD-7K3Q4-9XHMT-2C */
                        number?: string;
                        /** @enum {string} */
                        stage: "none" | "offered" | "choosing" | "waiting" | "contract-pending" | "in-use" | "suspended" | "moving" | "refused" | "lapsed" | "ended";
                        /** @description what comes next by itself */
                        next?: {
                            /** @description absent where it waits for a notice or a person */
                            at?: string;
                            /** @enum {string} */
                            what: "term-starts" | "lapses-unconfirmed" | "lapses-without-contract" | "lapses-waiting" | "attends" | "suspends" | "resumes" | "moves" | "absence-reached" | "absence-decided" | "ends-by-age";
                        };
                        suspension?: {
                            /** @enum {string} */
                            reason: "illness" | "leave";
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            documentId?: string;
                        };
                        /** @description the child has not come for long; reachedOn: when the absence is as long as the region allows */
                        longAbsence?: {
                            /** @enum {string} */
                            stage: "warned" | "reached";
                            /** @description YYYY-MM-DD */
                            since: string;
                            /** @description YYYY-MM-DD */
                            reachedOn: string;
                        };
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        certified: boolean;
                        childId: string;
                        applicationId?: string;
                        iterationId?: string;
                        /** @enum {string} */
                        phase: "none" | "offered" | "confirmed" | "in-use" | "refused" | "lapsed" | "ended";
                        category: number;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        offeredAt?: string;
                        /** @description absent until the notice has arrived */
                        confirmBy?: string;
                        /** @description UTC with microseconds */
                        contractBy?: string;
                        extended: boolean;
                        kindergartenId?: string;
                        from?: string;
                        endedOn?: string;
                        endReason?: string;
                        /** @description districts that paid for it before, the oldest first */
                        formerDistricts?: {
                            districtId: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenVoucherEnding: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "death" | "school" | "age" | "false-data";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voucherId?: string;
                        /** @description as people read it: TLD-7K3Q4-9XHMT-2C */
                        number?: string;
                        /** @enum {string} */
                        stage: "none" | "offered" | "choosing" | "waiting" | "contract-pending" | "in-use" | "suspended" | "moving" | "refused" | "lapsed" | "ended";
                        /** @description what comes next by itself */
                        next?: {
                            /** @description absent where it waits for a notice or a person */
                            at?: string;
                            /** @enum {string} */
                            what: "term-starts" | "lapses-unconfirmed" | "lapses-without-contract" | "lapses-waiting" | "attends" | "suspends" | "resumes" | "moves" | "absence-reached" | "absence-decided" | "ends-by-age";
                        };
                        suspension?: {
                            /** @enum {string} */
                            reason: "illness" | "leave";
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            documentId?: string;
                        };
                        /** @description the child has not come for long; reachedOn: when the absence is as long as the region allows */
                        longAbsence?: {
                            /** @enum {string} */
                            stage: "warned" | "reached";
                            /** @description YYYY-MM-DD */
                            since: string;
                            /** @description YYYY-MM-DD */
                            reachedOn: string;
                        };
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        certified: boolean;
                        childId: string;
                        applicationId?: string;
                        iterationId?: string;
                        /** @enum {string} */
                        phase: "none" | "offered" | "confirmed" | "in-use" | "refused" | "lapsed" | "ended";
                        category: number;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        offeredAt?: string;
                        /** @description absent until the notice has arrived */
                        confirmBy?: string;
                        /** @description UTC with microseconds */
                        contractBy?: string;
                        extended: boolean;
                        kindergartenId?: string;
                        from?: string;
                        endedOn?: string;
                        endReason?: string;
                        /** @description districts that paid for it before, the oldest first */
                        formerDistricts?: {
                            districtId: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenVoucherEndingDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agrees: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voucherId?: string;
                        /** @description as people read it: TLD-7K3Q4-9XHMT-2C */
                        number?: string;
                        /** @enum {string} */
                        stage: "none" | "offered" | "choosing" | "waiting" | "contract-pending" | "in-use" | "suspended" | "moving" | "refused" | "lapsed" | "ended";
                        /** @description what comes next by itself */
                        next?: {
                            /** @description absent where it waits for a notice or a person */
                            at?: string;
                            /** @enum {string} */
                            what: "term-starts" | "lapses-unconfirmed" | "lapses-without-contract" | "lapses-waiting" | "attends" | "suspends" | "resumes" | "moves" | "absence-reached" | "absence-decided" | "ends-by-age";
                        };
                        suspension?: {
                            /** @enum {string} */
                            reason: "illness" | "leave";
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            documentId?: string;
                        };
                        /** @description the child has not come for long; reachedOn: when the absence is as long as the region allows */
                        longAbsence?: {
                            /** @enum {string} */
                            stage: "warned" | "reached";
                            /** @description YYYY-MM-DD */
                            since: string;
                            /** @description YYYY-MM-DD */
                            reachedOn: string;
                        };
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        certified: boolean;
                        childId: string;
                        applicationId?: string;
                        iterationId?: string;
                        /** @enum {string} */
                        phase: "none" | "offered" | "confirmed" | "in-use" | "refused" | "lapsed" | "ended";
                        category: number;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        offeredAt?: string;
                        /** @description absent until the notice has arrived */
                        confirmBy?: string;
                        /** @description UTC with microseconds */
                        contractBy?: string;
                        extended: boolean;
                        kindergartenId?: string;
                        from?: string;
                        endedOn?: string;
                        endReason?: string;
                        /** @description districts that paid for it before, the oldest first */
                        formerDistricts?: {
                            districtId: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenVoucherAbsenceEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voucherId?: string;
                        /** @description as people read it: TLD-7K3Q4-9XHMT-2C */
                        number?: string;
                        /** @enum {string} */
                        stage: "none" | "offered" | "choosing" | "waiting" | "contract-pending" | "in-use" | "suspended" | "moving" | "refused" | "lapsed" | "ended";
                        /** @description what comes next by itself */
                        next?: {
                            /** @description absent where it waits for a notice or a person */
                            at?: string;
                            /** @enum {string} */
                            what: "term-starts" | "lapses-unconfirmed" | "lapses-without-contract" | "lapses-waiting" | "attends" | "suspends" | "resumes" | "moves" | "absence-reached" | "absence-decided" | "ends-by-age";
                        };
                        suspension?: {
                            /** @enum {string} */
                            reason: "illness" | "leave";
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            documentId?: string;
                        };
                        /** @description the child has not come for long; reachedOn: when the absence is as long as the region allows */
                        longAbsence?: {
                            /** @enum {string} */
                            stage: "warned" | "reached";
                            /** @description YYYY-MM-DD */
                            since: string;
                            /** @description YYYY-MM-DD */
                            reachedOn: string;
                        };
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        certified: boolean;
                        childId: string;
                        applicationId?: string;
                        iterationId?: string;
                        /** @enum {string} */
                        phase: "none" | "offered" | "confirmed" | "in-use" | "refused" | "lapsed" | "ended";
                        category: number;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        offeredAt?: string;
                        /** @description absent until the notice has arrived */
                        confirmBy?: string;
                        /** @description UTC with microseconds */
                        contractBy?: string;
                        extended: boolean;
                        kindergartenId?: string;
                        from?: string;
                        endedOn?: string;
                        endReason?: string;
                        /** @description districts that paid for it before, the oldest first */
                        formerDistricts?: {
                            districtId: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCertificatesIssuer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issuer: string;
                        /** @description Ed25519, SubjectPublicKeyInfo in DER, base64 */
                        publicKey: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCertificatesStatusList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenPortrait: {
        parameters: {
            query?: {
                /** @description divided by commas; all without it */
                kinds?: string;
                /** @description how it was at this moment; without it, now */
                asOf?: string;
                order?: "oldest" | "newest";
                limit?: number;
                after?: string;
                /** @description what staff look for: application-check, benefit-check, identity-check, enrolment, attendance, payment, call, complaint, appeal, correction, erasure, audit; a guardian needs none */
                purpose?: string;
                /** @description the number of what one looks for the sake of */
                reference?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description names the entry, for instance in a request to correct it */
                            entryId: string;
                            at: string;
                            /** @enum {string} */
                            kind: "guardian" | "look" | "document" | "application" | "voucher" | "contract" | "attendance" | "payment" | "notice" | "correction" | "record";
                            type: string;
                            data?: unknown;
                        }[];
                        next?: string;
                        standing: {
                            /** @description UTC with microseconds */
                            asOf: string;
                            /** @description UTC with microseconds */
                            registeredAt?: string;
                            birthDate?: string;
                            guardians: number;
                            application?: {
                                applicationId: string;
                                phase: string;
                                paused: boolean;
                                category: number;
                                statusClass: string;
                                districtId?: string;
                                settlementId?: string;
                                /** @description UTC with microseconds */
                                submittedAt: string;
                                /** @description UTC with microseconds */
                                restorableUntil?: string;
                                /** @description where it is known: while the application waits */
                                placeInCategory?: number;
                            };
                            voucher?: {
                                voucherId: string;
                                phase: string;
                                /** @description UTC with microseconds */
                                confirmBy?: string;
                                /** @description UTC with microseconds */
                                contractBy?: string;
                            };
                            place?: {
                                kindergartenId: string;
                                groupId: string;
                                contractId: string;
                                from: string;
                                lastDay?: string;
                            };
                            openContracts: number;
                            openCorrections: number;
                            /** @description UTC with microseconds */
                            erasedAt?: string;
                        };
                        name?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenPortraitFile: {
        parameters: {
            query?: {
                format?: "pdf" | "json";
                language?: "kk" | "ru" | "en";
                /** @description how it was at this moment; without it, now */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/json": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortraitsRebuilding: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    after?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenCorrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            correctionId: string;
                            childId: string;
                            guardianId: string;
                            /** @enum {string} */
                            field: "name" | "birth-date" | "guardian" | "contact" | "application" | "category" | "voucher" | "contract" | "attendance" | "payment" | "document" | "notice" | "look" | "other";
                            entryId?: string;
                            noteId?: string;
                            documentId?: string;
                            districtId?: string;
                            /** @enum {string} */
                            phase: "open" | "accepted" | "declined";
                            /** @description UTC with microseconds */
                            requestedAt: string;
                            /** @description UTC with microseconds */
                            answerBy: string;
                            overdue: boolean;
                            /** @description UTC with microseconds */
                            answeredAt?: string;
                            /** @enum {string} */
                            reason?: "corrected" | "right-as-it-is" | "not-proved" | "not-ours" | "kept-by-law";
                            answerNoteId?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenCorrections: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    field: "name" | "birth-date" | "guardian" | "contact" | "application" | "category" | "voucher" | "contract" | "attendance" | "payment" | "document" | "notice" | "look" | "other";
                    entryId?: string;
                    /** @description in one’s own words: kept sealed, and erased with the child */
                    text?: string;
                    /** @description an opaque identifier */
                    documentId?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correctionId: string;
                        childId: string;
                        guardianId: string;
                        /** @enum {string} */
                        field: "name" | "birth-date" | "guardian" | "contact" | "application" | "category" | "voucher" | "contract" | "attendance" | "payment" | "document" | "notice" | "look" | "other";
                        entryId?: string;
                        noteId?: string;
                        documentId?: string;
                        districtId?: string;
                        /** @enum {string} */
                        phase: "open" | "accepted" | "declined";
                        /** @description UTC with microseconds */
                        requestedAt: string;
                        /** @description UTC with microseconds */
                        answerBy: string;
                        overdue: boolean;
                        /** @description UTC with microseconds */
                        answeredAt?: string;
                        /** @enum {string} */
                        reason?: "corrected" | "right-as-it-is" | "not-proved" | "not-ours" | "kept-by-law";
                        answerNoteId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenCorrectionsAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "accepted" | "declined";
                    /** @enum {string} */
                    reason: "corrected" | "right-as-it-is" | "not-proved" | "not-ours" | "kept-by-law";
                    /** @description in one’s own words: kept sealed, and erased with the child */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correctionId: string;
                        childId: string;
                        guardianId: string;
                        /** @enum {string} */
                        field: "name" | "birth-date" | "guardian" | "contact" | "application" | "category" | "voucher" | "contract" | "attendance" | "payment" | "document" | "notice" | "look" | "other";
                        entryId?: string;
                        noteId?: string;
                        documentId?: string;
                        districtId?: string;
                        /** @enum {string} */
                        phase: "open" | "accepted" | "declined";
                        /** @description UTC with microseconds */
                        requestedAt: string;
                        /** @description UTC with microseconds */
                        answerBy: string;
                        overdue: boolean;
                        /** @description UTC with microseconds */
                        answeredAt?: string;
                        /** @enum {string} */
                        reason?: "corrected" | "right-as-it-is" | "not-proved" | "not-ours" | "kept-by-law";
                        answerNoteId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsCorrections: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            correctionId: string;
                            childId: string;
                            guardianId: string;
                            /** @enum {string} */
                            field: "name" | "birth-date" | "guardian" | "contact" | "application" | "category" | "voucher" | "contract" | "attendance" | "payment" | "document" | "notice" | "look" | "other";
                            entryId?: string;
                            noteId?: string;
                            documentId?: string;
                            districtId?: string;
                            /** @enum {string} */
                            phase: "open" | "accepted" | "declined";
                            /** @description UTC with microseconds */
                            requestedAt: string;
                            /** @description UTC with microseconds */
                            answerBy: string;
                            overdue: boolean;
                            /** @description UTC with microseconds */
                            answeredAt?: string;
                            /** @enum {string} */
                            reason?: "corrected" | "right-as-it-is" | "not-proved" | "not-ours" | "kept-by-law";
                            answerNoteId?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenNotesOne: {
        parameters: {
            query?: {
                purpose?: "application-check" | "benefit-check" | "identity-check" | "enrolment" | "attendance" | "payment" | "call" | "complaint" | "appeal" | "correction" | "erasure" | "audit";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenKeeping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        /** @enum {string} */
                        phase: "open" | "left" | "asked" | "approved" | "ordered" | "erased";
                        /** @description UTC with microseconds */
                        leftAt?: string;
                        /** @description personal data are erased then */
                        keepUntil?: string;
                        erasureId?: string;
                        /** @description UTC with microseconds */
                        requestedAt?: string;
                        approvedBy?: string;
                        districtId?: string;
                        openMatters: ("application" | "voucher" | "contract" | "attendance" | "correction")[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {boolean} */
                    certain: true;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        /** @enum {string} */
                        phase: "open" | "left" | "asked" | "approved" | "ordered" | "erased";
                        /** @description UTC with microseconds */
                        leftAt?: string;
                        /** @description personal data are erased then */
                        keepUntil?: string;
                        erasureId?: string;
                        /** @description UTC with microseconds */
                        requestedAt?: string;
                        approvedBy?: string;
                        districtId?: string;
                        openMatters: ("application" | "voucher" | "contract" | "attendance" | "correction")[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenErasureApprovals: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        /** @enum {string} */
                        phase: "open" | "left" | "asked" | "approved" | "ordered" | "erased";
                        /** @description UTC with microseconds */
                        leftAt?: string;
                        /** @description personal data are erased then */
                        keepUntil?: string;
                        erasureId?: string;
                        /** @description UTC with microseconds */
                        requestedAt?: string;
                        approvedBy?: string;
                        districtId?: string;
                        openMatters: ("application" | "voucher" | "contract" | "attendance" | "correction")[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenErasureRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "identity-not-proved" | "dispute" | "kept-by-law";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        /** @enum {string} */
                        phase: "open" | "left" | "asked" | "approved" | "ordered" | "erased";
                        /** @description UTC with microseconds */
                        leftAt?: string;
                        /** @description personal data are erased then */
                        keepUntil?: string;
                        erasureId?: string;
                        /** @description UTC with microseconds */
                        requestedAt?: string;
                        approvedBy?: string;
                        districtId?: string;
                        openMatters: ("application" | "voucher" | "contract" | "attendance" | "correction")[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsErasures: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            childId: string;
                            /** @enum {string} */
                            phase: "open" | "left" | "asked" | "approved" | "ordered" | "erased";
                            /** @description UTC with microseconds */
                            leftAt?: string;
                            /** @description personal data are erased then */
                            keepUntil?: string;
                            erasureId?: string;
                            /** @description UTC with microseconds */
                            requestedAt?: string;
                            approvedBy?: string;
                            districtId?: string;
                            openMatters: ("application" | "voucher" | "contract" | "attendance" | "correction")[];
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenReinstatements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: {
                            applicationId: string;
                            districtId: string;
                            /** @description UTC with microseconds */
                            submittedAt: string;
                            /** @enum {string} */
                            phase: "withdrawn" | "annulled";
                            /** @description guardian, moved, age, school, false-data, death, import-rolled-back, voucher-refused, restore-window-over, restores-used */
                            reason: string;
                            /** @description UTC with microseconds */
                            endedAt: string;
                            /** @description until when it may be asked back; a court’s word the department may bring later */
                            askBy: string;
                            /** @enum {string} */
                            asked?: "asked" | "refused" | "taken-back";
                            /**
                             * @description who would not be refused now; the department alone where it takes a court’s decision
                             * @enum {string}
                             */
                            mayAsk: "everybody" | "department-for-court" | "nobody";
                            /** @description the code by which others would be refused */
                            because?: string;
                        }[];
                        reinstatements: {
                            reinstatementId: string;
                            applicationId: string;
                            childId: string;
                            guardianId: string;
                            districtId: string;
                            /** @enum {string} */
                            phase: "asked" | "proposed" | "granted" | "refused" | "taken-back";
                            /** @enum {string} */
                            cause: "notice-not-delivered" | "department-mistake" | "benefit-wrongly-refused" | "false-withdrawal" | "system-fault" | "court-decision";
                            /** @enum {string} */
                            askedBy: "guardian" | "department";
                            /** @description the stamp by which it would stand again */
                            submittedAt: string;
                            /** @description UTC with microseconds */
                            askedAt: string;
                            /** @description after it the request is shown as late; silence neither grants nor refuses */
                            decideBy: string;
                            overdue: boolean;
                            noteId?: string;
                            documentId?: string;
                            proposal?: {
                                /** @enum {string} */
                                outcome: "granted" | "refused";
                                /** @enum {string} */
                                reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                                by: string;
                                noteId?: string;
                            };
                            /** @description UTC with microseconds */
                            decidedAt?: string;
                            /** @enum {string} */
                            reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                            decisionNoteId?: string;
                            /** @description the application made meanwhile, which ended by it */
                            supersedes?: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenReinstatements: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    applicationId: string;
                    /** @enum {string} */
                    cause: "notice-not-delivered" | "department-mistake" | "benefit-wrongly-refused" | "false-withdrawal" | "system-fault" | "court-decision";
                    /** @description in one’s own words: kept sealed, and erased with the child */
                    text?: string;
                    /** @description an opaque identifier */
                    documentId?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reinstatementId: string;
                        applicationId: string;
                        childId: string;
                        guardianId: string;
                        districtId: string;
                        /** @enum {string} */
                        phase: "asked" | "proposed" | "granted" | "refused" | "taken-back";
                        /** @enum {string} */
                        cause: "notice-not-delivered" | "department-mistake" | "benefit-wrongly-refused" | "false-withdrawal" | "system-fault" | "court-decision";
                        /** @enum {string} */
                        askedBy: "guardian" | "department";
                        /** @description the stamp by which it would stand again */
                        submittedAt: string;
                        /** @description UTC with microseconds */
                        askedAt: string;
                        /** @description after it the request is shown as late; silence neither grants nor refuses */
                        decideBy: string;
                        overdue: boolean;
                        noteId?: string;
                        documentId?: string;
                        proposal?: {
                            /** @enum {string} */
                            outcome: "granted" | "refused";
                            /** @enum {string} */
                            reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                            by: string;
                            noteId?: string;
                        };
                        /** @description UTC with microseconds */
                        decidedAt?: string;
                        /** @enum {string} */
                        reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                        decisionNoteId?: string;
                        /** @description the application made meanwhile, which ended by it */
                        supersedes?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenReinstatementsTakingBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                reinstatementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reinstatementId: string;
                        applicationId: string;
                        childId: string;
                        guardianId: string;
                        districtId: string;
                        /** @enum {string} */
                        phase: "asked" | "proposed" | "granted" | "refused" | "taken-back";
                        /** @enum {string} */
                        cause: "notice-not-delivered" | "department-mistake" | "benefit-wrongly-refused" | "false-withdrawal" | "system-fault" | "court-decision";
                        /** @enum {string} */
                        askedBy: "guardian" | "department";
                        /** @description the stamp by which it would stand again */
                        submittedAt: string;
                        /** @description UTC with microseconds */
                        askedAt: string;
                        /** @description after it the request is shown as late; silence neither grants nor refuses */
                        decideBy: string;
                        overdue: boolean;
                        noteId?: string;
                        documentId?: string;
                        proposal?: {
                            /** @enum {string} */
                            outcome: "granted" | "refused";
                            /** @enum {string} */
                            reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                            by: string;
                            noteId?: string;
                        };
                        /** @description UTC with microseconds */
                        decidedAt?: string;
                        /** @enum {string} */
                        reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                        decisionNoteId?: string;
                        /** @description the application made meanwhile, which ended by it */
                        supersedes?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenReinstatementsProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                reinstatementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "granted" | "refused";
                    /** @enum {string} */
                    reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                    /** @description in one’s own words: kept sealed, and erased with the child */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reinstatementId: string;
                        applicationId: string;
                        childId: string;
                        guardianId: string;
                        districtId: string;
                        /** @enum {string} */
                        phase: "asked" | "proposed" | "granted" | "refused" | "taken-back";
                        /** @enum {string} */
                        cause: "notice-not-delivered" | "department-mistake" | "benefit-wrongly-refused" | "false-withdrawal" | "system-fault" | "court-decision";
                        /** @enum {string} */
                        askedBy: "guardian" | "department";
                        /** @description the stamp by which it would stand again */
                        submittedAt: string;
                        /** @description UTC with microseconds */
                        askedAt: string;
                        /** @description after it the request is shown as late; silence neither grants nor refuses */
                        decideBy: string;
                        overdue: boolean;
                        noteId?: string;
                        documentId?: string;
                        proposal?: {
                            /** @enum {string} */
                            outcome: "granted" | "refused";
                            /** @enum {string} */
                            reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                            by: string;
                            noteId?: string;
                        };
                        /** @description UTC with microseconds */
                        decidedAt?: string;
                        /** @enum {string} */
                        reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                        decisionNoteId?: string;
                        /** @description the application made meanwhile, which ended by it */
                        supersedes?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenReinstatementsDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                reinstatementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agrees: boolean;
                    /** @description in one’s own words: kept sealed, and erased with the child */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reinstatementId: string;
                        applicationId: string;
                        childId: string;
                        guardianId: string;
                        districtId: string;
                        /** @enum {string} */
                        phase: "asked" | "proposed" | "granted" | "refused" | "taken-back";
                        /** @enum {string} */
                        cause: "notice-not-delivered" | "department-mistake" | "benefit-wrongly-refused" | "false-withdrawal" | "system-fault" | "court-decision";
                        /** @enum {string} */
                        askedBy: "guardian" | "department";
                        /** @description the stamp by which it would stand again */
                        submittedAt: string;
                        /** @description UTC with microseconds */
                        askedAt: string;
                        /** @description after it the request is shown as late; silence neither grants nor refuses */
                        decideBy: string;
                        overdue: boolean;
                        noteId?: string;
                        documentId?: string;
                        proposal?: {
                            /** @enum {string} */
                            outcome: "granted" | "refused";
                            /** @enum {string} */
                            reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                            by: string;
                            noteId?: string;
                        };
                        /** @description UTC with microseconds */
                        decidedAt?: string;
                        /** @enum {string} */
                        reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                        decisionNoteId?: string;
                        /** @description the application made meanwhile, which ended by it */
                        supersedes?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsReinstatements: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            reinstatementId: string;
                            applicationId: string;
                            childId: string;
                            guardianId: string;
                            districtId: string;
                            /** @enum {string} */
                            phase: "asked" | "proposed" | "granted" | "refused" | "taken-back";
                            /** @enum {string} */
                            cause: "notice-not-delivered" | "department-mistake" | "benefit-wrongly-refused" | "false-withdrawal" | "system-fault" | "court-decision";
                            /** @enum {string} */
                            askedBy: "guardian" | "department";
                            /** @description the stamp by which it would stand again */
                            submittedAt: string;
                            /** @description UTC with microseconds */
                            askedAt: string;
                            /** @description after it the request is shown as late; silence neither grants nor refuses */
                            decideBy: string;
                            overdue: boolean;
                            noteId?: string;
                            documentId?: string;
                            proposal?: {
                                /** @enum {string} */
                                outcome: "granted" | "refused";
                                /** @enum {string} */
                                reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                                by: string;
                                noteId?: string;
                            };
                            /** @description UTC with microseconds */
                            decidedAt?: string;
                            /** @enum {string} */
                            reason?: "no-mistake" | "family-decided" | "notice-delivered" | "not-proved" | "over-age" | "placed";
                            decisionNoteId?: string;
                            /** @description the application made meanwhile, which ended by it */
                            supersedes?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenBenefits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        applicationId: string;
                        benefits: {
                            claimId: string;
                            /** @description one of the region’s benefits, or `imported`: the class brought along from another queue */
                            code: string;
                            /** @enum {string} */
                            phase: "claimed" | "verified" | "refused" | "expired";
                            documentId?: string;
                            issuedOn?: string;
                            /** @description when claimed: `document` of the family or `check` of the department */
                            awaits?: string;
                            /** @description by when it is awaited */
                            proofDueAt?: string;
                            statusClass?: string;
                            /** @description UTC with microseconds */
                            validUntil?: string;
                            /** @description why it was refused, or what expired: `validity` or `proof-term` */
                            reason?: string;
                        }[];
                        statusClass: string;
                        category: number;
                        /** @description UTC with microseconds */
                        stopListedUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenBenefits: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description one of the region’s benefits */
                    code: string;
                    /** @description an opaque identifier */
                    documentId?: string;
                    /** @description YYYY-MM-DD */
                    issuedOn?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        applicationId: string;
                        benefits: {
                            claimId: string;
                            /** @description one of the region’s benefits, or `imported`: the class brought along from another queue */
                            code: string;
                            /** @enum {string} */
                            phase: "claimed" | "verified" | "refused" | "expired";
                            documentId?: string;
                            issuedOn?: string;
                            /** @description when claimed: `document` of the family or `check` of the department */
                            awaits?: string;
                            /** @description by when it is awaited */
                            proofDueAt?: string;
                            statusClass?: string;
                            /** @description UTC with microseconds */
                            validUntil?: string;
                            /** @description why it was refused, or what expired: `validity` or `proof-term` */
                            reason?: string;
                        }[];
                        statusClass: string;
                        category: number;
                        /** @description UTC with microseconds */
                        stopListedUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putChildrenBenefitsDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    documentId: string;
                    /** @description YYYY-MM-DD */
                    issuedOn?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        applicationId: string;
                        benefits: {
                            claimId: string;
                            /** @description one of the region’s benefits, or `imported`: the class brought along from another queue */
                            code: string;
                            /** @enum {string} */
                            phase: "claimed" | "verified" | "refused" | "expired";
                            documentId?: string;
                            issuedOn?: string;
                            /** @description when claimed: `document` of the family or `check` of the department */
                            awaits?: string;
                            /** @description by when it is awaited */
                            proofDueAt?: string;
                            statusClass?: string;
                            /** @description UTC with microseconds */
                            validUntil?: string;
                            /** @description why it was refused, or what expired: `validity` or `proof-term` */
                            reason?: string;
                        }[];
                        statusClass: string;
                        category: number;
                        /** @description UTC with microseconds */
                        stopListedUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenBenefitsVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    documentId?: string;
                    /** @description YYYY-MM-DD */
                    issuedOn?: string;
                    /** @description the last day of a proof that runs out */
                    validUntilDate?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        applicationId: string;
                        benefits: {
                            claimId: string;
                            /** @description one of the region’s benefits, or `imported`: the class brought along from another queue */
                            code: string;
                            /** @enum {string} */
                            phase: "claimed" | "verified" | "refused" | "expired";
                            documentId?: string;
                            issuedOn?: string;
                            /** @description when claimed: `document` of the family or `check` of the department */
                            awaits?: string;
                            /** @description by when it is awaited */
                            proofDueAt?: string;
                            statusClass?: string;
                            /** @description UTC with microseconds */
                            validUntil?: string;
                            /** @description why it was refused, or what expired: `validity` or `proof-term` */
                            reason?: string;
                        }[];
                        statusClass: string;
                        category: number;
                        /** @description UTC with microseconds */
                        stopListedUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenBenefitsRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "unreadable" | "expired-document" | "other-person" | "not-confirmed" | "no-longer-entitled";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        applicationId: string;
                        benefits: {
                            claimId: string;
                            /** @description one of the region’s benefits, or `imported`: the class brought along from another queue */
                            code: string;
                            /** @enum {string} */
                            phase: "claimed" | "verified" | "refused" | "expired";
                            documentId?: string;
                            issuedOn?: string;
                            /** @description when claimed: `document` of the family or `check` of the department */
                            awaits?: string;
                            /** @description by when it is awaited */
                            proofDueAt?: string;
                            statusClass?: string;
                            /** @description UTC with microseconds */
                            validUntil?: string;
                            /** @description why it was refused, or what expired: `validity` or `proof-term` */
                            reason?: string;
                        }[];
                        statusClass: string;
                        category: number;
                        /** @description UTC with microseconds */
                        stopListedUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenVerifiedBenefits: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description one of the region’s benefits */
                    code: string;
                    /** @description an opaque identifier */
                    documentId?: string;
                    /** @description YYYY-MM-DD */
                    issuedOn?: string;
                    /** @description the last day of a proof that runs out */
                    validUntilDate?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        childId: string;
                        applicationId: string;
                        benefits: {
                            claimId: string;
                            /** @description one of the region’s benefits, or `imported`: the class brought along from another queue */
                            code: string;
                            /** @enum {string} */
                            phase: "claimed" | "verified" | "refused" | "expired";
                            documentId?: string;
                            issuedOn?: string;
                            /** @description when claimed: `document` of the family or `check` of the department */
                            awaits?: string;
                            /** @description by when it is awaited */
                            proofDueAt?: string;
                            statusClass?: string;
                            /** @description UTC with microseconds */
                            validUntil?: string;
                            /** @description why it was refused, or what expired: `validity` or `proof-term` */
                            reason?: string;
                        }[];
                        statusClass: string;
                        category: number;
                        /** @description UTC with microseconds */
                        stopListedUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsBenefitClaims: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            childId: string;
                            applicationId: string;
                            benefit: {
                                claimId: string;
                                /** @description one of the region’s benefits, or `imported`: the class brought along from another queue */
                                code: string;
                                /** @enum {string} */
                                phase: "claimed" | "verified" | "refused" | "expired";
                                documentId?: string;
                                issuedOn?: string;
                                /** @description when claimed: `document` of the family or `check` of the department */
                                awaits?: string;
                                /** @description by when it is awaited */
                                proofDueAt?: string;
                                statusClass?: string;
                                /** @description UTC with microseconds */
                                validUntil?: string;
                                /** @description why it was refused, or what expired: `validity` or `proof-term` */
                                reason?: string;
                            };
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the first is tried first */
                        phones: string[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putContactsSecondPhone: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the first is tried first */
                        phones: string[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteContactsSecondPhone: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the first is tried first */
                        phones: string[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenDocuments: {
        parameters: {
            query?: {
                purpose?: "benefit" | "identity-paper" | "appeal" | "enrolment" | "absence";
            };
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description an opaque identifier */
                        documentId: string;
                        mediaType: string;
                        /** @description SHA-256 of the contents */
                        digest: string;
                        sizeBytes: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsOne: {
        parameters: {
            query?: {
                purpose?: "benefit-check" | "identity-check" | "appeal" | "correction" | "attendance";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenWaitingLists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            entryId: string;
                            kindergartenId: string;
                            ageGroup: number;
                            languages: string[];
                            /** @description when the voucher was given: what the list is ordered by */
                            voucherAt: string;
                            /** @description from 1; 0 for the moment it takes to be put on the list */
                            place: number;
                            waiting: number;
                            history: {
                                /** @description UTC with microseconds */
                                at: string;
                                place: number;
                                /** @description joined, earlier-voucher, own-district, ahead-served or ahead-left */
                                cause: string;
                            }[];
                            offers: {
                                offerId: string;
                                groupId: string;
                                /** @description the first day on which the seat is free */
                                from: string;
                                /** @description the last moment to answer */
                                until: string;
                            }[];
                            /** @description of the kindergarten */
                            districtId: string;
                            /** @description where the voucher was when the family joined, if that is another district than the kindergarten’s */
                            fromDistrictId?: string;
                            /** @description of the list: voucher-date, or own-district-first */
                            order: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenWaitingLists: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    kindergartenId: string;
                    languages?: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            entryId: string;
                            kindergartenId: string;
                            ageGroup: number;
                            languages: string[];
                            /** @description when the voucher was given: what the list is ordered by */
                            voucherAt: string;
                            /** @description from 1; 0 for the moment it takes to be put on the list */
                            place: number;
                            waiting: number;
                            history: {
                                /** @description UTC with microseconds */
                                at: string;
                                place: number;
                                /** @description joined, earlier-voucher, own-district, ahead-served or ahead-left */
                                cause: string;
                            }[];
                            offers: {
                                offerId: string;
                                groupId: string;
                                /** @description the first day on which the seat is free */
                                from: string;
                                /** @description the last moment to answer */
                                until: string;
                            }[];
                            /** @description of the kindergarten */
                            districtId: string;
                            /** @description where the voucher was when the family joined, if that is another district than the kindergarten’s */
                            fromDistrictId?: string;
                            /** @description of the list: voucher-date, or own-district-first */
                            order: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteChildrenWaitingListsOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            entryId: string;
                            kindergartenId: string;
                            ageGroup: number;
                            languages: string[];
                            /** @description when the voucher was given: what the list is ordered by */
                            voucherAt: string;
                            /** @description from 1; 0 for the moment it takes to be put on the list */
                            place: number;
                            waiting: number;
                            history: {
                                /** @description UTC with microseconds */
                                at: string;
                                place: number;
                                /** @description joined, earlier-voucher, own-district, ahead-served or ahead-left */
                                cause: string;
                            }[];
                            offers: {
                                offerId: string;
                                groupId: string;
                                /** @description the first day on which the seat is free */
                                from: string;
                                /** @description the last moment to answer */
                                until: string;
                            }[];
                            /** @description of the kindergarten */
                            districtId: string;
                            /** @description where the voucher was when the family joined, if that is another district than the kindergarten’s */
                            fromDistrictId?: string;
                            /** @description of the list: voucher-date, or own-district-first */
                            order: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenSeatOffersAcceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    groupId: string;
                    /** @description YYYY-MM-DD */
                    firstDay?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /**
                         * @description by which people name it: printed on it, read out, looked for
                         * @example 7K3Q-9XHM-T439
                         */
                        number: string;
                        childId: string;
                        voucherId: string;
                        kindergartenId: string;
                        groupId: string;
                        /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                        phase: string;
                        from?: string;
                        /** @description UTC with microseconds */
                        signBy?: string;
                        /** @description all who have to sign, in the order of its text */
                        parties: {
                            /** @enum {string} */
                            party: "guardian" | "kindergarten" | "department";
                            signed: boolean;
                        }[];
                        guardianSigned: boolean;
                        kindergartenSigned: boolean;
                        lastDay?: string;
                        transferFromContractId?: string;
                        /** @description groups the child was in before, under the same contract, the oldest first */
                        groupsWere?: {
                            groupId: string;
                            /** @description YYYY-MM-DD */
                            lastDay: string;
                        }[];
                        /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                        cause?: string;
                        districtId?: string;
                        /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                        fromDistrictId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenSeatOffersRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    groupId: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            entryId: string;
                            kindergartenId: string;
                            ageGroup: number;
                            languages: string[];
                            /** @description when the voucher was given: what the list is ordered by */
                            voucherAt: string;
                            /** @description from 1; 0 for the moment it takes to be put on the list */
                            place: number;
                            waiting: number;
                            history: {
                                /** @description UTC with microseconds */
                                at: string;
                                place: number;
                                /** @description joined, earlier-voucher, own-district, ahead-served or ahead-left */
                                cause: string;
                            }[];
                            offers: {
                                offerId: string;
                                groupId: string;
                                /** @description the first day on which the seat is free */
                                from: string;
                                /** @description the last moment to answer */
                                until: string;
                            }[];
                            /** @description of the kindergarten */
                            districtId: string;
                            /** @description where the voucher was when the family joined, if that is another district than the kindergarten’s */
                            fromDistrictId?: string;
                            /** @description of the list: voucher-date, or own-district-first */
                            order: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKindergartensWaitingLists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            ageGroup: number;
                            entries: {
                                place: number;
                                /** @description UTC with microseconds */
                                voucherAt: string;
                                languages: string[];
                                /** @description until when a seat is offered to the family */
                                offeredUntil?: string;
                                /** @description where the voucher was when the family joined, if that is another district than the kindergarten’s */
                                fromDistrictId?: string;
                            }[];
                            /** @description of the list: voucher-date, or own-district-first */
                            order: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsWaitingLists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kindergartenId: string;
                            ageGroup: number;
                            waiting: number;
                            offered: number;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenSwapMatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kindergartenId: string;
                            groupId: string;
                            districtId: string;
                            entryId: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenSwaps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            swapId: string;
                            /** @description proposed, agreed, ordered, completed or fallen */
                            phase: string;
                            /** @description the first day of both children in the other’s place */
                            on: string;
                            /** @description whether this family was asked, or asked itself */
                            asked: boolean;
                            kindergartenId: string;
                            groupId: string;
                            /** @description of the other’s place */
                            districtId: string;
                            /** @description the last moment to agree, then to sign */
                            dueAt?: string;
                            /** @description declined, withdrawn, term-over, not-possible or no-money */
                            cause?: string;
                            contractId?: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenSwaps: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    entryId: string;
                    /** @description YYYY-MM-DD */
                    on: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        swapId: string;
                        /** @description proposed, agreed, ordered, completed or fallen */
                        phase: string;
                        /** @description the first day of both children in the other’s place */
                        on: string;
                        /** @description whether this family was asked, or asked itself */
                        asked: boolean;
                        kindergartenId: string;
                        groupId: string;
                        /** @description of the other’s place */
                        districtId: string;
                        /** @description the last moment to agree, then to sign */
                        dueAt?: string;
                        /** @description declined, withdrawn, term-over, not-possible or no-money */
                        cause?: string;
                        contractId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenSwapsAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                swapId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        swapId: string;
                        /** @description proposed, agreed, ordered, completed or fallen */
                        phase: string;
                        /** @description the first day of both children in the other’s place */
                        on: string;
                        /** @description whether this family was asked, or asked itself */
                        asked: boolean;
                        kindergartenId: string;
                        groupId: string;
                        /** @description of the other’s place */
                        districtId: string;
                        /** @description the last moment to agree, then to sign */
                        dueAt?: string;
                        /** @description declined, withdrawn, term-over, not-possible or no-money */
                        cause?: string;
                        contractId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteChildrenSwapsOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                swapId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        swapId: string;
                        /** @description proposed, agreed, ordered, completed or fallen */
                        phase: string;
                        /** @description the first day of both children in the other’s place */
                        on: string;
                        /** @description whether this family was asked, or asked itself */
                        asked: boolean;
                        kindergartenId: string;
                        groupId: string;
                        /** @description of the other’s place */
                        districtId: string;
                        /** @description the last moment to agree, then to sign */
                        dueAt?: string;
                        /** @description declined, withdrawn, term-over, not-possible or no-money */
                        cause?: string;
                        contractId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsSwaps: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            swapId: string;
                            /** @description proposed, agreed, ordered, completed or fallen */
                            phase: string;
                            /** @description the first day of both children in the other’s place */
                            on: string;
                            /** @description the last moment to agree, then to sign */
                            dueAt?: string;
                            sides: {
                                kindergartenId: string;
                                groupId: string;
                                districtId: string;
                            }[];
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKindergartensPromotionsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        year: number;
                        /** @description none, drafted, confirmed, ordered, completed or fallen */
                        phase: string;
                        /** @description the first in the new groups */
                        firstDay: string;
                        /** @description YYYY-MM-DD */
                        earliest: string;
                        /** @description YYYY-MM-DD */
                        latest: string;
                        /** @description of a plan that fell: discarded, term-over, changed or no-seat */
                        cause?: string;
                        /** @description of the plan as it is shown: what is confirmed */
                        digest?: string;
                        /** @description the last moment to confirm a draft */
                        endsAt?: string;
                        /** @description what the head chose; the rest is by the rules */
                        ages: {
                            groupId: string;
                            ageGroup: number;
                        }[];
                        targets: {
                            childId: string;
                            groupId: string;
                        }[];
                        /** @description groups that would have more children and promises than seats */
                        overfull: string[];
                        groups: {
                            groupId: string;
                            language: string;
                            /** @enum {string} */
                            stayHours: "9h" | "10.5h" | "half-day";
                            /** @enum {string} */
                            need?: "general" | "inclusive" | "correctional" | "sanatorium";
                            seats: number;
                            ageGroup: number;
                            comingAgeGroup: number;
                            proposedAgeGroup: number;
                            before: number;
                            after: number;
                            free: number;
                        }[];
                        children: {
                            childId: string;
                            contractId: string;
                            groupId: string;
                            toGroupId: string;
                            /** @description on the coming reference day; 0 if none fits any more */
                            ageGroup: number;
                            /** @description with-group, moves, stays, graduates or leaves */
                            outcome: string;
                            /** @description no-group, no-seat, over-age, bound, was-there or chosen */
                            reason?: string;
                            /** @description YYYY-MM-DD */
                            firstDay: string;
                            /** @description YYYY-MM-DD */
                            lastDay?: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putKindergartensPromotionsOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description without it, the day after the time for moving up */
                    firstDay?: string;
                    /** @default [] */
                    ages?: {
                        /** @description an opaque identifier */
                        groupId: string;
                        ageGroup: number;
                    }[];
                    /** @default [] */
                    targets?: {
                        /** @description an opaque identifier */
                        childId: string;
                        /** @description an opaque identifier */
                        groupId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        year: number;
                        /** @description none, drafted, confirmed, ordered, completed or fallen */
                        phase: string;
                        /** @description the first in the new groups */
                        firstDay: string;
                        /** @description YYYY-MM-DD */
                        earliest: string;
                        /** @description YYYY-MM-DD */
                        latest: string;
                        /** @description of a plan that fell: discarded, term-over, changed or no-seat */
                        cause?: string;
                        /** @description of the plan as it is shown: what is confirmed */
                        digest?: string;
                        /** @description the last moment to confirm a draft */
                        endsAt?: string;
                        /** @description what the head chose; the rest is by the rules */
                        ages: {
                            groupId: string;
                            ageGroup: number;
                        }[];
                        targets: {
                            childId: string;
                            groupId: string;
                        }[];
                        /** @description groups that would have more children and promises than seats */
                        overfull: string[];
                        groups: {
                            groupId: string;
                            language: string;
                            /** @enum {string} */
                            stayHours: "9h" | "10.5h" | "half-day";
                            /** @enum {string} */
                            need?: "general" | "inclusive" | "correctional" | "sanatorium";
                            seats: number;
                            ageGroup: number;
                            comingAgeGroup: number;
                            proposedAgeGroup: number;
                            before: number;
                            after: number;
                            free: number;
                        }[];
                        children: {
                            childId: string;
                            contractId: string;
                            groupId: string;
                            toGroupId: string;
                            /** @description on the coming reference day; 0 if none fits any more */
                            ageGroup: number;
                            /** @description with-group, moves, stays, graduates or leaves */
                            outcome: string;
                            /** @description no-group, no-seat, over-age, bound, was-there or chosen */
                            reason?: string;
                            /** @description YYYY-MM-DD */
                            firstDay: string;
                            /** @description YYYY-MM-DD */
                            lastDay?: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteKindergartensPromotionsOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        year: number;
                        /** @description none, drafted, confirmed, ordered, completed or fallen */
                        phase: string;
                        /** @description the first in the new groups */
                        firstDay: string;
                        /** @description YYYY-MM-DD */
                        earliest: string;
                        /** @description YYYY-MM-DD */
                        latest: string;
                        /** @description of a plan that fell: discarded, term-over, changed or no-seat */
                        cause?: string;
                        /** @description of the plan as it is shown: what is confirmed */
                        digest?: string;
                        /** @description the last moment to confirm a draft */
                        endsAt?: string;
                        /** @description what the head chose; the rest is by the rules */
                        ages: {
                            groupId: string;
                            ageGroup: number;
                        }[];
                        targets: {
                            childId: string;
                            groupId: string;
                        }[];
                        /** @description groups that would have more children and promises than seats */
                        overfull: string[];
                        groups: {
                            groupId: string;
                            language: string;
                            /** @enum {string} */
                            stayHours: "9h" | "10.5h" | "half-day";
                            /** @enum {string} */
                            need?: "general" | "inclusive" | "correctional" | "sanatorium";
                            seats: number;
                            ageGroup: number;
                            comingAgeGroup: number;
                            proposedAgeGroup: number;
                            before: number;
                            after: number;
                            free: number;
                        }[];
                        children: {
                            childId: string;
                            contractId: string;
                            groupId: string;
                            toGroupId: string;
                            /** @description on the coming reference day; 0 if none fits any more */
                            ageGroup: number;
                            /** @description with-group, moves, stays, graduates or leaves */
                            outcome: string;
                            /** @description no-group, no-seat, over-age, bound, was-there or chosen */
                            reason?: string;
                            /** @description YYYY-MM-DD */
                            firstDay: string;
                            /** @description YYYY-MM-DD */
                            lastDay?: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKindergartensPromotionsConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    digest: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        year: number;
                        /** @description none, drafted, confirmed, ordered, completed or fallen */
                        phase: string;
                        /** @description the first in the new groups */
                        firstDay: string;
                        /** @description YYYY-MM-DD */
                        earliest: string;
                        /** @description YYYY-MM-DD */
                        latest: string;
                        /** @description of a plan that fell: discarded, term-over, changed or no-seat */
                        cause?: string;
                        /** @description of the plan as it is shown: what is confirmed */
                        digest?: string;
                        /** @description the last moment to confirm a draft */
                        endsAt?: string;
                        /** @description what the head chose; the rest is by the rules */
                        ages: {
                            groupId: string;
                            ageGroup: number;
                        }[];
                        targets: {
                            childId: string;
                            groupId: string;
                        }[];
                        /** @description groups that would have more children and promises than seats */
                        overfull: string[];
                        groups: {
                            groupId: string;
                            language: string;
                            /** @enum {string} */
                            stayHours: "9h" | "10.5h" | "half-day";
                            /** @enum {string} */
                            need?: "general" | "inclusive" | "correctional" | "sanatorium";
                            seats: number;
                            ageGroup: number;
                            comingAgeGroup: number;
                            proposedAgeGroup: number;
                            before: number;
                            after: number;
                            free: number;
                        }[];
                        children: {
                            childId: string;
                            contractId: string;
                            groupId: string;
                            toGroupId: string;
                            /** @description on the coming reference day; 0 if none fits any more */
                            ageGroup: number;
                            /** @description with-group, moves, stays, graduates or leaves */
                            outcome: string;
                            /** @description no-group, no-seat, over-age, bound, was-there or chosen */
                            reason?: string;
                            /** @description YYYY-MM-DD */
                            firstDay: string;
                            /** @description YYYY-MM-DD */
                            lastDay?: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsPromotions: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kindergartenId: string;
                            /** @description none, drafted, confirmed, ordered, completed or fallen */
                            phase: string;
                            /** @description YYYY-MM-DD */
                            firstDay: string;
                            children: number;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenContractsText: {
        parameters: {
            query?: {
                /** @description what staff look for: recorded and shown to the guardian; a kindergarten that is a party looks for enrolment */
                purpose?: "application-check" | "benefit-check" | "identity-check" | "enrolment" | "attendance" | "payment" | "call" | "complaint" | "appeal" | "correction" | "erasure" | "audit";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description SHA-256 of the bytes that are signed; absent until the contract is drafted */
                        digest?: string;
                        template?: string;
                        parties: {
                            party: string;
                            /** @enum {string} */
                            level: "account" | "one-time-code" | "cms";
                            signed: boolean;
                        }[];
                        texts?: {
                            kk: string;
                            ru: string;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenContractsTextTxt: {
        parameters: {
            query?: {
                /** @description what staff look for: recorded and shown to the guardian; a kindergarten that is a party looks for enrolment */
                purpose?: "application-check" | "benefit-check" | "identity-check" | "enrolment" | "attendance" | "payment" | "call" | "complaint" | "appeal" | "correction" | "erasure" | "audit";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenContractsTextPdf: {
        parameters: {
            query?: {
                /** @description what staff look for: recorded and shown to the guardian; a kindergarten that is a party looks for enrolment */
                purpose?: "application-check" | "benefit-check" | "identity-check" | "enrolment" | "attendance" | "payment" | "call" | "complaint" | "appeal" | "correction" | "erasure" | "audit";
                language?: "kk" | "ru";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenContractsSignatures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        digest?: string;
                        signatures: {
                            party: string;
                            /** @enum {string} */
                            level: "account" | "one-time-code" | "cms";
                            /** @description UTC with microseconds */
                            at: string;
                            /** @description verified again now */
                            valid: boolean;
                            problem?: string;
                            /** @description of the certificate */
                            subject?: string;
                            issuer?: string;
                            serial?: string;
                        }[];
                        /** @description what signatures by CMS are verified against */
                        trust?: {
                            /** @description UTC with microseconds */
                            readAt: string;
                            /** @description until then the lists of revoked certificates say that they are whole */
                            listsUntil?: string;
                            /** @description the lists have run out, or could not be read anew */
                            stale: boolean;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenContractsSignatureCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challengeId: string;
                        /** @description UTC with microseconds */
                        expiresAt: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDistrictsContractsSignature: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                districtId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    childId: string;
                    /**
                     * @default account
                     * @enum {string}
                     */
                    level?: "account" | "one-time-code" | "cms";
                    /** @description with `one-time-code` */
                    challengeId?: string;
                    code?: string;
                    /** @description with `cms`: detached CMS over the bytes of the text, base64 or PEM */
                    cms?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /**
                         * @description by which people name it: printed on it, read out, looked for
                         * @example 7K3Q-9XHM-T439
                         */
                        number: string;
                        childId: string;
                        voucherId: string;
                        kindergartenId: string;
                        groupId: string;
                        /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                        phase: string;
                        from?: string;
                        /** @description UTC with microseconds */
                        signBy?: string;
                        /** @description all who have to sign, in the order of its text */
                        parties: {
                            /** @enum {string} */
                            party: "guardian" | "kindergarten" | "department";
                            signed: boolean;
                        }[];
                        guardianSigned: boolean;
                        kindergartenSigned: boolean;
                        lastDay?: string;
                        transferFromContractId?: string;
                        /** @description groups the child was in before, under the same contract, the oldest first */
                        groupsWere?: {
                            groupId: string;
                            /** @description YYYY-MM-DD */
                            lastDay: string;
                        }[];
                        /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                        cause?: string;
                        districtId?: string;
                        /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                        fromDistrictId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsContractsToSign: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            contractId: string;
                            /**
                             * @description by which people name it: printed on it, read out, looked for
                             * @example 7K3Q-9XHM-T439
                             */
                            number: string;
                            childId: string;
                            voucherId: string;
                            kindergartenId: string;
                            groupId: string;
                            /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                            phase: string;
                            from?: string;
                            /** @description UTC with microseconds */
                            signBy?: string;
                            /** @description all who have to sign, in the order of its text */
                            parties: {
                                /** @enum {string} */
                                party: "guardian" | "kindergarten" | "department";
                                signed: boolean;
                            }[];
                            guardianSigned: boolean;
                            kindergartenSigned: boolean;
                            lastDay?: string;
                            transferFromContractId?: string;
                            /** @description groups the child was in before, under the same contract, the oldest first */
                            groupsWere?: {
                                groupId: string;
                                /** @description YYYY-MM-DD */
                                lastDay: string;
                            }[];
                            /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                            cause?: string;
                            districtId?: string;
                            /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                            fromDistrictId?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsContracts: {
        parameters: {
            query: {
                /** @description as it was typed: in any case, with or without dashes, or the identifier that older contracts bear */
                number: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            contractId: string;
                            /**
                             * @description by which people name it: printed on it, read out, looked for
                             * @example 7K3Q-9XHM-T439
                             */
                            number: string;
                            childId: string;
                            voucherId: string;
                            kindergartenId: string;
                            groupId: string;
                            /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                            phase: string;
                            from?: string;
                            /** @description UTC with microseconds */
                            signBy?: string;
                            /** @description all who have to sign, in the order of its text */
                            parties: {
                                /** @enum {string} */
                                party: "guardian" | "kindergarten" | "department";
                                signed: boolean;
                            }[];
                            guardianSigned: boolean;
                            kindergartenSigned: boolean;
                            lastDay?: string;
                            transferFromContractId?: string;
                            /** @description groups the child was in before, under the same contract, the oldest first */
                            groupsWere?: {
                                groupId: string;
                                /** @description YYYY-MM-DD */
                                lastDay: string;
                            }[];
                            /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                            cause?: string;
                            districtId?: string;
                            /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                            fromDistrictId?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenContractsPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        papers: {
                            /** @enum {string} */
                            kind: "health-passport" | "health-certificate" | "birth-certificate" | "guardian-identity" | "special-need-conclusion";
                            /** @enum {string} */
                            status: "missing" | "brought" | "accepted" | "refused" | "expired";
                            documentId?: string;
                            /** @description YYYY-MM-DD */
                            issuedOn?: string;
                            /** @description YYYY-MM-DD */
                            validUntil?: string;
                            reason?: string;
                            ofEverybody: boolean;
                            /** @description counted from its day of issue, that day included; 0: it does not run out */
                            validCalendarDays: number;
                        }[];
                        complete: boolean;
                        /** @description whether the kindergarten signs only when the list is complete */
                        required: boolean;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putChildrenPapersOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                kind: "health-passport" | "health-certificate" | "birth-certificate" | "guardian-identity" | "special-need-conclusion";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    documentId: string;
                    /** @description YYYY-MM-DD */
                    issuedOn: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenContractsPapersCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
                kind: "health-passport" | "health-certificate" | "birth-certificate" | "guardian-identity" | "special-need-conclusion";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "accepted" | "refused";
                    /** @enum {string} */
                    reason?: "unreadable" | "expired" | "other-person" | "not-this-paper";
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenContractsPapersScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
                kind: "health-passport" | "health-certificate" | "birth-certificate" | "guardian-identity" | "special-need-conclusion";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKindergartensContractsRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    childId: string;
                    /** @enum {string} */
                    reason: "documents-incomplete" | "document-expired" | "unvaccinated-ratio" | "no-place";
                    /** @description for the family */
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /**
                         * @description by which people name it: printed on it, read out, looked for
                         * @example 7K3Q-9XHM-T439
                         */
                        number: string;
                        childId: string;
                        voucherId: string;
                        kindergartenId: string;
                        groupId: string;
                        /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                        phase: string;
                        from?: string;
                        /** @description UTC with microseconds */
                        signBy?: string;
                        /** @description all who have to sign, in the order of its text */
                        parties: {
                            /** @enum {string} */
                            party: "guardian" | "kindergarten" | "department";
                            signed: boolean;
                        }[];
                        guardianSigned: boolean;
                        kindergartenSigned: boolean;
                        lastDay?: string;
                        transferFromContractId?: string;
                        /** @description groups the child was in before, under the same contract, the oldest first */
                        groupsWere?: {
                            groupId: string;
                            /** @description YYYY-MM-DD */
                            lastDay: string;
                        }[];
                        /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                        cause?: string;
                        districtId?: string;
                        /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                        fromDistrictId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenRefusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            contractId: string;
                            /** @description of the contract */
                            number: string;
                            childId: string;
                            kindergartenId: string;
                            groupId: string;
                            districtId: string;
                            /** @enum {string} */
                            reason: "documents-incomplete" | "document-expired" | "unvaccinated-ratio" | "no-place";
                            text?: string;
                            /** @description UTC with microseconds */
                            refusedAt: string;
                            /** @description UTC with microseconds */
                            appealBy: string;
                            /** @enum {string} */
                            appeal: "none" | "open" | "granted" | "upheld";
                            appealText?: string;
                            /** @description UTC with microseconds */
                            decideBy?: string;
                            decisionText?: string;
                            anewContractId?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenContractsRefusal: {
        parameters: {
            query?: {
                /** @description what staff look for: recorded and shown to the guardian; a kindergarten that is a party looks for enrolment */
                purpose?: "application-check" | "benefit-check" | "identity-check" | "enrolment" | "attendance" | "payment" | "call" | "complaint" | "appeal" | "correction" | "erasure" | "audit";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /** @description of the contract */
                        number: string;
                        childId: string;
                        kindergartenId: string;
                        groupId: string;
                        districtId: string;
                        /** @enum {string} */
                        reason: "documents-incomplete" | "document-expired" | "unvaccinated-ratio" | "no-place";
                        text?: string;
                        /** @description UTC with microseconds */
                        refusedAt: string;
                        /** @description UTC with microseconds */
                        appealBy: string;
                        /** @enum {string} */
                        appeal: "none" | "open" | "granted" | "upheld";
                        appealText?: string;
                        /** @description UTC with microseconds */
                        decideBy?: string;
                        decisionText?: string;
                        anewContractId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenContractsAppeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /** @description of the contract */
                        number: string;
                        childId: string;
                        kindergartenId: string;
                        groupId: string;
                        districtId: string;
                        /** @enum {string} */
                        reason: "documents-incomplete" | "document-expired" | "unvaccinated-ratio" | "no-place";
                        text?: string;
                        /** @description UTC with microseconds */
                        refusedAt: string;
                        /** @description UTC with microseconds */
                        appealBy: string;
                        /** @enum {string} */
                        appeal: "none" | "open" | "granted" | "upheld";
                        appealText?: string;
                        /** @description UTC with microseconds */
                        decideBy?: string;
                        decisionText?: string;
                        anewContractId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenContractsAppealDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "granted" | "upheld";
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /** @description of the contract */
                        number: string;
                        childId: string;
                        kindergartenId: string;
                        groupId: string;
                        districtId: string;
                        /** @enum {string} */
                        reason: "documents-incomplete" | "document-expired" | "unvaccinated-ratio" | "no-place";
                        text?: string;
                        /** @description UTC with microseconds */
                        refusedAt: string;
                        /** @description UTC with microseconds */
                        appealBy: string;
                        /** @enum {string} */
                        appeal: "none" | "open" | "granted" | "upheld";
                        appealText?: string;
                        /** @description UTC with microseconds */
                        decideBy?: string;
                        decisionText?: string;
                        anewContractId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsAppeals: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            contractId: string;
                            /** @description of the contract */
                            number: string;
                            childId: string;
                            kindergartenId: string;
                            groupId: string;
                            districtId: string;
                            /** @enum {string} */
                            reason: "documents-incomplete" | "document-expired" | "unvaccinated-ratio" | "no-place";
                            /** @description UTC with microseconds */
                            refusedAt: string;
                            /** @description UTC with microseconds */
                            appealBy: string;
                            /** @enum {string} */
                            appeal: "none" | "open" | "granted" | "upheld";
                            /** @description UTC with microseconds */
                            decideBy?: string;
                            anewContractId?: string;
                        }[];
                        next?: string;
                        /**
                         * @description what an appeal becomes that nobody decides in time
                         * @enum {string}
                         */
                        silence: "granted" | "upheld";
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKindergartensGroups: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: number;
                    ageGroup: number;
                    language: string;
                    /** @enum {string} */
                    stayHours: "9h" | "10.5h" | "half-day";
                    seats: number;
                    /** @enum {string} */
                    need?: "general" | "inclusive" | "correctional" | "sanatorium";
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groupId: string;
                        kindergartenId: string;
                        /** @enum {string} */
                        kind: "state" | "private" | "mini-centre";
                        districtId: string;
                        settlementId: string;
                        ageGroup: number;
                        language: string;
                        /** @enum {string} */
                        stayHours: "9h" | "10.5h" | "half-day";
                        seats: number;
                        held: number;
                        taken: number;
                        free: number;
                        /** @description offered to the waiting list */
                        offered: number;
                        /** @description inclusive, correctional or sanatorium; absent of general groups */
                        need?: string;
                        /** @description the day from which the group is of another age, if one is told */
                        comingFrom?: string;
                        comingAgeGroup?: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKindergartensContracts: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                phase?: string;
                /** @description as it was typed: in any case, with or without dashes, or the identifier that older contracts bear */
                number?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            contractId: string;
                            /**
                             * @description by which people name it: printed on it, read out, looked for
                             * @example 7K3Q-9XHM-T439
                             */
                            number: string;
                            childId: string;
                            voucherId: string;
                            kindergartenId: string;
                            groupId: string;
                            /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                            phase: string;
                            from?: string;
                            /** @description UTC with microseconds */
                            signBy?: string;
                            /** @description all who have to sign, in the order of its text */
                            parties: {
                                /** @enum {string} */
                                party: "guardian" | "kindergarten" | "department";
                                signed: boolean;
                            }[];
                            guardianSigned: boolean;
                            kindergartenSigned: boolean;
                            lastDay?: string;
                            transferFromContractId?: string;
                            /** @description groups the child was in before, under the same contract, the oldest first */
                            groupsWere?: {
                                groupId: string;
                                /** @description YYYY-MM-DD */
                                lastDay: string;
                            }[];
                            /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                            cause?: string;
                            districtId?: string;
                            /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                            fromDistrictId?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKindergartensContractsSignature: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
                /** @description an opaque identifier */
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    childId: string;
                    /**
                     * @default account
                     * @enum {string}
                     */
                    level?: "account" | "one-time-code" | "cms";
                    /** @description with `one-time-code` */
                    challengeId?: string;
                    code?: string;
                    /** @description with `cms`: detached CMS over the bytes of the text, base64 or PEM */
                    cms?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /**
                         * @description by which people name it: printed on it, read out, looked for
                         * @example 7K3Q-9XHM-T439
                         */
                        number: string;
                        childId: string;
                        voucherId: string;
                        kindergartenId: string;
                        groupId: string;
                        /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                        phase: string;
                        from?: string;
                        /** @description UTC with microseconds */
                        signBy?: string;
                        /** @description all who have to sign, in the order of its text */
                        parties: {
                            /** @enum {string} */
                            party: "guardian" | "kindergarten" | "department";
                            signed: boolean;
                        }[];
                        guardianSigned: boolean;
                        kindergartenSigned: boolean;
                        lastDay?: string;
                        transferFromContractId?: string;
                        /** @description groups the child was in before, under the same contract, the oldest first */
                        groupsWere?: {
                            groupId: string;
                            /** @description YYYY-MM-DD */
                            lastDay: string;
                        }[];
                        /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                        cause?: string;
                        districtId?: string;
                        /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                        fromDistrictId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKindergartensChildrenLeaving: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description YYYY-MM-DD */
                    lastDay: string;
                    /** @enum {string} */
                    reason: "age" | "school" | "guardian" | "long-absence" | "moved-away" | "death";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractId: string;
                        /**
                         * @description by which people name it: printed on it, read out, looked for
                         * @example 7K3Q-9XHM-T439
                         */
                        number: string;
                        childId: string;
                        voucherId: string;
                        kindergartenId: string;
                        groupId: string;
                        /** @description requested, drafted, signed, enrolled, cancelled, left or transferred */
                        phase: string;
                        from?: string;
                        /** @description UTC with microseconds */
                        signBy?: string;
                        /** @description all who have to sign, in the order of its text */
                        parties: {
                            /** @enum {string} */
                            party: "guardian" | "kindergarten" | "department";
                            signed: boolean;
                        }[];
                        guardianSigned: boolean;
                        kindergartenSigned: boolean;
                        lastDay?: string;
                        transferFromContractId?: string;
                        /** @description groups the child was in before, under the same contract, the oldest first */
                        groupsWere?: {
                            groupId: string;
                            /** @description YYYY-MM-DD */
                            lastDay: string;
                        }[];
                        /** @description why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money… */
                        cause?: string;
                        districtId?: string;
                        /** @description where the kindergarten is in another district than the money: requested until that district has reserved it */
                        fromDistrictId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKindergartensChildNames: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    childIds: string[];
                    /**
                     * @description what staff look for: application-check, benefit-check, identity-check, enrolment, attendance, payment, call, complaint, appeal, correction, erasure, audit; a guardian needs none
                     * @default
                     */
                    purpose?: string;
                    /**
                     * @description the number of what one looks for the sake of
                     * @default
                     */
                    reference?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            childId: string;
                            name: string;
                            birthDate: string;
                            maskedIin: string;
                            relation?: string;
                            /** @description asked for; a guardian of the child or the department has not confirmed it */
                            pending?: boolean;
                            /** @description who asks to be a guardian too */
                            requests?: {
                                guardianId: string;
                                relation: string;
                                maskedIin: string;
                            }[];
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroupsSheetsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                groupId: string;
                /** @description YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sheetId: string;
                        groupId: string;
                        kindergartenId: string;
                        districtId: string;
                        month: string;
                        /** @description open, closed or accepted */
                        phase: string;
                        children: {
                            childId: string;
                            from?: string;
                            lastDay?: string;
                            confirmed: boolean;
                        }[];
                        marks: {
                            childId: string;
                            date: string;
                            mark: string;
                            documentId?: string;
                            recordedAt?: string;
                            disputed: boolean;
                        }[];
                        /** @description UTC with microseconds */
                        confirmBy?: string;
                        plannedDays: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putGroupsSheetsDaysOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                groupId: string;
                /** @description YYYY-MM */
                month: string;
                /** @description YYYY-MM-DD */
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    marks?: {
                        /** @description an opaque identifier */
                        childId: string;
                        mark: string;
                        /** @description an opaque identifier */
                        documentId?: string;
                    }[];
                    others?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sheetId: string;
                        groupId: string;
                        kindergartenId: string;
                        districtId: string;
                        month: string;
                        /** @description open, closed or accepted */
                        phase: string;
                        children: {
                            childId: string;
                            from?: string;
                            lastDay?: string;
                            confirmed: boolean;
                        }[];
                        marks: {
                            childId: string;
                            date: string;
                            mark: string;
                            documentId?: string;
                            recordedAt?: string;
                            disputed: boolean;
                        }[];
                        /** @description UTC with microseconds */
                        confirmBy?: string;
                        plannedDays: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGroupsSheetsClosing: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                groupId: string;
                /** @description YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sheetId: string;
                        groupId: string;
                        kindergartenId: string;
                        districtId: string;
                        month: string;
                        /** @description open, closed or accepted */
                        phase: string;
                        children: {
                            childId: string;
                            from?: string;
                            lastDay?: string;
                            confirmed: boolean;
                        }[];
                        marks: {
                            childId: string;
                            date: string;
                            mark: string;
                            documentId?: string;
                            recordedAt?: string;
                            disputed: boolean;
                        }[];
                        /** @description UTC with microseconds */
                        confirmBy?: string;
                        plannedDays: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGroupsSheetsAcceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                groupId: string;
                /** @description YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sheetId: string;
                        groupId: string;
                        kindergartenId: string;
                        districtId: string;
                        month: string;
                        /** @description open, closed or accepted */
                        phase: string;
                        children: {
                            childId: string;
                            from?: string;
                            lastDay?: string;
                            confirmed: boolean;
                        }[];
                        marks: {
                            childId: string;
                            date: string;
                            mark: string;
                            documentId?: string;
                            recordedAt?: string;
                            disputed: boolean;
                        }[];
                        /** @description UTC with microseconds */
                        confirmBy?: string;
                        plannedDays: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSheets: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description an opaque identifier */
                districtId?: string;
                /** @description an opaque identifier */
                kindergartenId?: string;
                month?: string;
                phase?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            sheetId: string;
                            groupId: string;
                            kindergartenId: string;
                            districtId: string;
                            month: string;
                            /** @description open, closed or accepted */
                            phase: string;
                            children: {
                                childId: string;
                                from?: string;
                                lastDay?: string;
                                confirmed: boolean;
                            }[];
                            marks: {
                                childId: string;
                                date: string;
                                mark: string;
                                documentId?: string;
                                recordedAt?: string;
                                disputed: boolean;
                            }[];
                            /** @description UTC with microseconds */
                            confirmBy?: string;
                            plannedDays: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKindergartensStatements: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            statementId: string;
                            kindergartenId: string;
                            districtId: string;
                            month: string;
                            /** @description collecting, computed, in-register, sent, paid or returned */
                            phase: string;
                            /** @description whole tiyn as decimal text */
                            totalTiyn?: string;
                            registerId?: string;
                            /** @description sheets of the month that are not accepted yet */
                            missingSheetIds: string[];
                            /** @description the day by which the region pays for this month */
                            payBy?: string;
                            paidOn?: string;
                            bankReference?: string;
                            /** @description why the bank returned the last payment */
                            bankReason?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegistry: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description an opaque identifier */
                districtId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kindergartenId: string;
                            bin: string;
                            /** @enum {string} */
                            kind: "state" | "private" | "mini-centre";
                            districtId: string;
                            settlementId: string;
                            nameKk: string;
                            nameRu: string;
                            details: {
                                /** @description of the organisation: +7 and ten digits */
                                phone?: string;
                                /** @description local time, HH:MM */
                                opensAt?: string;
                                /** @description local time, HH:MM */
                                closesAt?: string;
                                /** @enum {string} */
                                ownership?: "state" | "private" | "departmental";
                                licence?: {
                                    /** @enum {string} */
                                    type: "licence" | "notification";
                                    number: string;
                                    /** @description YYYY-MM-DD */
                                    issuedOn: string;
                                    /** @description absent without an end */
                                    validUntil?: string;
                                };
                                addressKk?: string;
                                addressRu?: string;
                                /** @description millionths of a degree, WGS 84 */
                                point?: {
                                    latitudeMicrodegrees: number;
                                    longitudeMicrodegrees: number;
                                };
                            };
                            /** @description takes children with a voucher who come today */
                            eligible: boolean;
                            /** @description is on the list today */
                            listed: boolean;
                            list: {
                                from: string;
                                document: string;
                                excludedFrom?: string;
                                /** @enum {string} */
                                excludedReason?: "own-request" | "licence-lapsed" | "sanitary" | "safety" | "false-data" | "not-preschool" | "closed";
                                excludedDocument?: string;
                            }[];
                            stateOrders: {
                                number: string;
                                /** @description YYYY-MM-DD */
                                from: string;
                                /** @description YYYY-MM-DD */
                                until: string;
                                /** @description the last warning of its end that was given; 0 while none was */
                                alertedDaysBefore: number;
                                /** @description it is over and none followed */
                                ended: boolean;
                            }[];
                            /** @description last day of the state orders that follow each other from today */
                            coveredUntil?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKindergartensOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        bin: string;
                        /** @enum {string} */
                        kind: "state" | "private" | "mini-centre";
                        districtId: string;
                        settlementId: string;
                        nameKk: string;
                        nameRu: string;
                        details: {
                            /** @description of the organisation: +7 and ten digits */
                            phone?: string;
                            /** @description local time, HH:MM */
                            opensAt?: string;
                            /** @description local time, HH:MM */
                            closesAt?: string;
                            /** @enum {string} */
                            ownership?: "state" | "private" | "departmental";
                            licence?: {
                                /** @enum {string} */
                                type: "licence" | "notification";
                                number: string;
                                /** @description YYYY-MM-DD */
                                issuedOn: string;
                                /** @description absent without an end */
                                validUntil?: string;
                            };
                            addressKk?: string;
                            addressRu?: string;
                            /** @description millionths of a degree, WGS 84 */
                            point?: {
                                latitudeMicrodegrees: number;
                                longitudeMicrodegrees: number;
                            };
                        };
                        /** @description takes children with a voucher who come today */
                        eligible: boolean;
                        /** @description is on the list today */
                        listed: boolean;
                        list: {
                            from: string;
                            document: string;
                            excludedFrom?: string;
                            /** @enum {string} */
                            excludedReason?: "own-request" | "licence-lapsed" | "sanitary" | "safety" | "false-data" | "not-preschool" | "closed";
                            excludedDocument?: string;
                        }[];
                        stateOrders: {
                            number: string;
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            /** @description the last warning of its end that was given; 0 while none was */
                            alertedDaysBefore: number;
                            /** @description it is over and none followed */
                            ended: boolean;
                        }[];
                        /** @description last day of the state orders that follow each other from today */
                        coveredUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchKindergartensOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    nameKk?: string;
                    nameRu?: string;
                    details?: {
                        /** @description of the organisation: +7 and ten digits */
                        phone?: string;
                        /** @description local time, HH:MM */
                        opensAt?: string;
                        /** @description local time, HH:MM */
                        closesAt?: string;
                        /** @enum {string} */
                        ownership?: "state" | "private" | "departmental";
                        licence?: {
                            /** @enum {string} */
                            type: "licence" | "notification";
                            number: string;
                            /** @description YYYY-MM-DD */
                            issuedOn: string;
                            /** @description absent without an end */
                            validUntil?: string;
                        };
                        addressKk?: string;
                        addressRu?: string;
                        /** @description millionths of a degree, WGS 84 */
                        point?: {
                            latitudeMicrodegrees: number;
                            longitudeMicrodegrees: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        bin: string;
                        /** @enum {string} */
                        kind: "state" | "private" | "mini-centre";
                        districtId: string;
                        settlementId: string;
                        nameKk: string;
                        nameRu: string;
                        details: {
                            /** @description of the organisation: +7 and ten digits */
                            phone?: string;
                            /** @description local time, HH:MM */
                            opensAt?: string;
                            /** @description local time, HH:MM */
                            closesAt?: string;
                            /** @enum {string} */
                            ownership?: "state" | "private" | "departmental";
                            licence?: {
                                /** @enum {string} */
                                type: "licence" | "notification";
                                number: string;
                                /** @description YYYY-MM-DD */
                                issuedOn: string;
                                /** @description absent without an end */
                                validUntil?: string;
                            };
                            addressKk?: string;
                            addressRu?: string;
                            /** @description millionths of a degree, WGS 84 */
                            point?: {
                                latitudeMicrodegrees: number;
                                longitudeMicrodegrees: number;
                            };
                        };
                        /** @description takes children with a voucher who come today */
                        eligible: boolean;
                        /** @description is on the list today */
                        listed: boolean;
                        list: {
                            from: string;
                            document: string;
                            excludedFrom?: string;
                            /** @enum {string} */
                            excludedReason?: "own-request" | "licence-lapsed" | "sanitary" | "safety" | "false-data" | "not-preschool" | "closed";
                            excludedDocument?: string;
                        }[];
                        stateOrders: {
                            number: string;
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            /** @description the last warning of its end that was given; 0 while none was */
                            alertedDaysBefore: number;
                            /** @description it is over and none followed */
                            ended: boolean;
                        }[];
                        /** @description last day of the state orders that follow each other from today */
                        coveredUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchKindergartensContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description of the organisation: +7 and ten digits */
                    phone?: string;
                    /** @description local time, HH:MM */
                    opensAt?: string;
                    /** @description local time, HH:MM */
                    closesAt?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        bin: string;
                        /** @enum {string} */
                        kind: "state" | "private" | "mini-centre";
                        districtId: string;
                        settlementId: string;
                        nameKk: string;
                        nameRu: string;
                        details: {
                            /** @description of the organisation: +7 and ten digits */
                            phone?: string;
                            /** @description local time, HH:MM */
                            opensAt?: string;
                            /** @description local time, HH:MM */
                            closesAt?: string;
                            /** @enum {string} */
                            ownership?: "state" | "private" | "departmental";
                            licence?: {
                                /** @enum {string} */
                                type: "licence" | "notification";
                                number: string;
                                /** @description YYYY-MM-DD */
                                issuedOn: string;
                                /** @description absent without an end */
                                validUntil?: string;
                            };
                            addressKk?: string;
                            addressRu?: string;
                            /** @description millionths of a degree, WGS 84 */
                            point?: {
                                latitudeMicrodegrees: number;
                                longitudeMicrodegrees: number;
                            };
                        };
                        /** @description takes children with a voucher who come today */
                        eligible: boolean;
                        /** @description is on the list today */
                        listed: boolean;
                        list: {
                            from: string;
                            document: string;
                            excludedFrom?: string;
                            /** @enum {string} */
                            excludedReason?: "own-request" | "licence-lapsed" | "sanitary" | "safety" | "false-data" | "not-preschool" | "closed";
                            excludedDocument?: string;
                        }[];
                        stateOrders: {
                            number: string;
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            /** @description the last warning of its end that was given; 0 while none was */
                            alertedDaysBefore: number;
                            /** @description it is over and none followed */
                            ended: boolean;
                        }[];
                        /** @description last day of the state orders that follow each other from today */
                        coveredUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKindergartensInclusions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description YYYY-MM-DD */
                    from: string;
                    document: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        bin: string;
                        /** @enum {string} */
                        kind: "state" | "private" | "mini-centre";
                        districtId: string;
                        settlementId: string;
                        nameKk: string;
                        nameRu: string;
                        details: {
                            /** @description of the organisation: +7 and ten digits */
                            phone?: string;
                            /** @description local time, HH:MM */
                            opensAt?: string;
                            /** @description local time, HH:MM */
                            closesAt?: string;
                            /** @enum {string} */
                            ownership?: "state" | "private" | "departmental";
                            licence?: {
                                /** @enum {string} */
                                type: "licence" | "notification";
                                number: string;
                                /** @description YYYY-MM-DD */
                                issuedOn: string;
                                /** @description absent without an end */
                                validUntil?: string;
                            };
                            addressKk?: string;
                            addressRu?: string;
                            /** @description millionths of a degree, WGS 84 */
                            point?: {
                                latitudeMicrodegrees: number;
                                longitudeMicrodegrees: number;
                            };
                        };
                        /** @description takes children with a voucher who come today */
                        eligible: boolean;
                        /** @description is on the list today */
                        listed: boolean;
                        list: {
                            from: string;
                            document: string;
                            excludedFrom?: string;
                            /** @enum {string} */
                            excludedReason?: "own-request" | "licence-lapsed" | "sanitary" | "safety" | "false-data" | "not-preschool" | "closed";
                            excludedDocument?: string;
                        }[];
                        stateOrders: {
                            number: string;
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            /** @description the last warning of its end that was given; 0 while none was */
                            alertedDaysBefore: number;
                            /** @description it is over and none followed */
                            ended: boolean;
                        }[];
                        /** @description last day of the state orders that follow each other from today */
                        coveredUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKindergartensExclusions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the first day off the list; today or later */
                    from: string;
                    /** @enum {string} */
                    reason: "own-request" | "licence-lapsed" | "sanitary" | "safety" | "false-data" | "not-preschool" | "closed";
                    document: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        bin: string;
                        /** @enum {string} */
                        kind: "state" | "private" | "mini-centre";
                        districtId: string;
                        settlementId: string;
                        nameKk: string;
                        nameRu: string;
                        details: {
                            /** @description of the organisation: +7 and ten digits */
                            phone?: string;
                            /** @description local time, HH:MM */
                            opensAt?: string;
                            /** @description local time, HH:MM */
                            closesAt?: string;
                            /** @enum {string} */
                            ownership?: "state" | "private" | "departmental";
                            licence?: {
                                /** @enum {string} */
                                type: "licence" | "notification";
                                number: string;
                                /** @description YYYY-MM-DD */
                                issuedOn: string;
                                /** @description absent without an end */
                                validUntil?: string;
                            };
                            addressKk?: string;
                            addressRu?: string;
                            /** @description millionths of a degree, WGS 84 */
                            point?: {
                                latitudeMicrodegrees: number;
                                longitudeMicrodegrees: number;
                            };
                        };
                        /** @description takes children with a voucher who come today */
                        eligible: boolean;
                        /** @description is on the list today */
                        listed: boolean;
                        list: {
                            from: string;
                            document: string;
                            excludedFrom?: string;
                            /** @enum {string} */
                            excludedReason?: "own-request" | "licence-lapsed" | "sanitary" | "safety" | "false-data" | "not-preschool" | "closed";
                            excludedDocument?: string;
                        }[];
                        stateOrders: {
                            number: string;
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            /** @description the last warning of its end that was given; 0 while none was */
                            alertedDaysBefore: number;
                            /** @description it is over and none followed */
                            ended: boolean;
                        }[];
                        /** @description last day of the state orders that follow each other from today */
                        coveredUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKindergartensStateOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    /** @description YYYY-MM-DD */
                    from: string;
                    /** @description YYYY-MM-DD */
                    until: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kindergartenId: string;
                        bin: string;
                        /** @enum {string} */
                        kind: "state" | "private" | "mini-centre";
                        districtId: string;
                        settlementId: string;
                        nameKk: string;
                        nameRu: string;
                        details: {
                            /** @description of the organisation: +7 and ten digits */
                            phone?: string;
                            /** @description local time, HH:MM */
                            opensAt?: string;
                            /** @description local time, HH:MM */
                            closesAt?: string;
                            /** @enum {string} */
                            ownership?: "state" | "private" | "departmental";
                            licence?: {
                                /** @enum {string} */
                                type: "licence" | "notification";
                                number: string;
                                /** @description YYYY-MM-DD */
                                issuedOn: string;
                                /** @description absent without an end */
                                validUntil?: string;
                            };
                            addressKk?: string;
                            addressRu?: string;
                            /** @description millionths of a degree, WGS 84 */
                            point?: {
                                latitudeMicrodegrees: number;
                                longitudeMicrodegrees: number;
                            };
                        };
                        /** @description takes children with a voucher who come today */
                        eligible: boolean;
                        /** @description is on the list today */
                        listed: boolean;
                        list: {
                            from: string;
                            document: string;
                            excludedFrom?: string;
                            /** @enum {string} */
                            excludedReason?: "own-request" | "licence-lapsed" | "sanitary" | "safety" | "false-data" | "not-preschool" | "closed";
                            excludedDocument?: string;
                        }[];
                        stateOrders: {
                            number: string;
                            /** @description YYYY-MM-DD */
                            from: string;
                            /** @description YYYY-MM-DD */
                            until: string;
                            /** @description the last warning of its end that was given; 0 while none was */
                            alertedDaysBefore: number;
                            /** @description it is over and none followed */
                            ended: boolean;
                        }[];
                        /** @description last day of the state orders that follow each other from today */
                        coveredUntil?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putKindergartensGroupsSeats: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                kindergartenId: string;
                /** @description an opaque identifier */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seats: number;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groupId: string;
                        seats: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsEndingStateOrders: {
        parameters: {
            query?: {
                withinDays?: number | null;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kindergartenId: string;
                            nameKk: string;
                            nameRu: string;
                            order: {
                                number: string;
                                /** @description YYYY-MM-DD */
                                from: string;
                                /** @description YYYY-MM-DD */
                                until: string;
                                /** @description the last warning of its end that was given; 0 while none was */
                                alertedDaysBefore: number;
                                /** @description it is over and none followed */
                                ended: boolean;
                            };
                            /** @description until its last day; negative after it */
                            daysLeft: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogue: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                districtId?: string;
                /** @description an opaque identifier */
                settlementId?: string;
                ageGroup?: number;
                /** @description one or several, comma-separated */
                language?: string;
                /** @description one or several, comma-separated */
                kind?: string;
                /** @description one or several, comma-separated */
                stayHours?: string;
                /** @description one or several, comma-separated */
                need?: string;
                freeOnly?: "true" | "false";
                /** @description latitude,longitude in degrees, as 45.0178,78.3824 */
                near?: string;
                /** @description needs near */
                withinMetres?: number;
                /** @description whole tiyn as decimal text */
                feeMaxTiyn?: string;
                /** @description the day on which the child would come; age groups, free seats and fees are those of that day; today if absent */
                from?: string;
                limit?: number;
                after?: string;
                sort?: "distance" | "free" | "name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kindergartenId: string;
                            /** @enum {string} */
                            kind: "state" | "private" | "mini-centre";
                            districtId: string;
                            settlementId: string;
                            nameKk: string;
                            nameRu: string;
                            details: {
                                /** @description of the organisation: +7 and ten digits */
                                phone?: string;
                                /** @description local time, HH:MM */
                                opensAt?: string;
                                /** @description local time, HH:MM */
                                closesAt?: string;
                                /** @enum {string} */
                                ownership?: "state" | "private" | "departmental";
                                licence?: {
                                    /** @enum {string} */
                                    type: "licence" | "notification";
                                    number: string;
                                    /** @description YYYY-MM-DD */
                                    issuedOn: string;
                                    /** @description absent without an end */
                                    validUntil?: string;
                                };
                                addressKk?: string;
                                addressRu?: string;
                                /** @description millionths of a degree, WGS 84 */
                                point?: {
                                    latitudeMicrodegrees: number;
                                    longitudeMicrodegrees: number;
                                };
                            };
                            /** @description absent where it cannot be said */
                            distanceMetres?: number;
                            seats: number;
                            /** @description of the groups that fit */
                            free: number;
                            /** @description while age groups move up, free places are not told: when they are again, at the latest */
                            publishedFrom?: string;
                            groups: {
                                groupId: string;
                                /** @description on the day that is asked about */
                                ageGroup: number;
                                /** @description the later day from which the group is of another age, if one is told */
                                comingFrom?: string;
                                comingAgeGroup?: number;
                                language: string;
                                /** @enum {string} */
                                stayHours: "9h" | "10.5h" | "half-day";
                                /** @enum {string} */
                                need: "general" | "inclusive" | "correctional" | "sanatorium";
                                seats: number;
                                free: number;
                                /** @description what a parent pays a month */
                                feeTiyn?: string;
                            }[];
                        }[];
                        next?: string;
                        /** @description kindergartens that fit, on all pages */
                        total: number;
                        totalFree: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueMap: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                districtId?: string;
                /** @description an opaque identifier */
                settlementId?: string;
                ageGroup?: number;
                /** @description one or several, comma-separated */
                language?: string;
                /** @description one or several, comma-separated */
                kind?: string;
                /** @description one or several, comma-separated */
                stayHours?: string;
                /** @description one or several, comma-separated */
                need?: string;
                freeOnly?: "true" | "false";
                /** @description latitude,longitude in degrees, as 45.0178,78.3824 */
                near?: string;
                /** @description needs near */
                withinMetres?: number;
                /** @description whole tiyn as decimal text */
                feeMaxTiyn?: string;
                /** @description the day on which the child would come; age groups, free seats and fees are those of that day; today if absent */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "FeatureCollection";
                        features: {
                            /** @enum {string} */
                            type: "Feature";
                            geometry: {
                                /** @enum {string} */
                                type: "Point";
                                /** @description longitude, latitude */
                                coordinates: number[];
                            };
                            properties: {
                                kindergartenId: string;
                                /** @enum {string} */
                                kind: "state" | "private" | "mini-centre";
                                nameKk: string;
                                nameRu: string;
                                seats: number;
                                /** @description of the groups that fit */
                                free: number;
                            };
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDistrictsIterations: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description most turns; without it, as many as there are seats */
                    turnsMax?: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        iterationId: string;
                        districtId: string;
                        /** @description previewed, superseded, approved, running, completed or refused */
                        phase: string;
                        waiting: number;
                        turnCount: number;
                        snapshotHash?: string;
                        policyHash?: string;
                        previewedBy?: string;
                        /** @description UTC with microseconds */
                        previewedAt?: string;
                        approvedBy?: string;
                        /** @description UTC with microseconds */
                        approvedAt?: string;
                        protocolHash?: string;
                        refusedReason?: string;
                        skippedSettlementIds: string[];
                        /** @description most turns, where whoever previewed asked for fewer than there are seats; else 0 */
                        turnsMax: number;
                        /** @description the iteration whose returned turns this one gives on */
                        continues?: string;
                        /** @description applications whose turns came back and wait to go to the next */
                        returned: string[];
                        /** @description turns that came back from these applications, and the iteration that gave them on */
                        continuations: {
                            iterationId: string;
                            applicationIds: string[];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIterationsApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                iterationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        iterationId: string;
                        districtId: string;
                        /** @description previewed, superseded, approved, running, completed or refused */
                        phase: string;
                        waiting: number;
                        turnCount: number;
                        snapshotHash?: string;
                        policyHash?: string;
                        previewedBy?: string;
                        /** @description UTC with microseconds */
                        previewedAt?: string;
                        approvedBy?: string;
                        /** @description UTC with microseconds */
                        approvedAt?: string;
                        protocolHash?: string;
                        refusedReason?: string;
                        skippedSettlementIds: string[];
                        /** @description most turns, where whoever previewed asked for fewer than there are seats; else 0 */
                        turnsMax: number;
                        /** @description the iteration whose returned turns this one gives on */
                        continues?: string;
                        /** @description applications whose turns came back and wait to go to the next */
                        returned: string[];
                        /** @description turns that came back from these applications, and the iteration that gave them on */
                        continuations: {
                            iterationId: string;
                            applicationIds: string[];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsApplications: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                phase?: string;
                ending?: "false-data";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            applicationId?: string;
                            childId: string;
                            /** @enum {string} */
                            phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                            category: number;
                            statusClass?: string;
                            placement?: {
                                districtId: string;
                                settlementId: string;
                                birthDate: string;
                                ageGroup: number;
                                languages: string[];
                                kinds: string[];
                            };
                            /** @description UTC with microseconds */
                            submittedAt?: string;
                            channel?: string;
                            /** @description from 1; 0 when not waiting */
                            positionInCategory: number;
                            /** @description from 1; 0 when not waiting */
                            positionInDistrict: number;
                            /** @description UTC with microseconds */
                            restorableUntil?: string;
                            iterationId?: string;
                            /** @description what the family would like; a turn depends on the placement alone */
                            wishes?: {
                                kindergartenIds: string[];
                                stayHours: string[];
                            };
                            /** @description it keeps its place and gets no turn */
                            pausedSince?: string;
                            /** @description UTC with microseconds */
                            pausedUntil?: string;
                            /** @description it keeps its place and gets no turn until then */
                            stopListedUntil?: string;
                            /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                            ending?: {
                                /** @enum {string} */
                                reason: "false-data";
                                by: string;
                                /** @description UTC with microseconds */
                                proposedAt: string;
                                /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                                decideBy?: string;
                                overdue: boolean;
                            };
                            /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                            endReason?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDistrictsApplications: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    guardian: {
                        iin: string;
                        name: string;
                        /** @description the first is tried first */
                        phones: string[];
                        /**
                         * @description in which language a new guardian is written to
                         * @enum {string}
                         */
                        locale?: "kk" | "ru" | "en";
                        /**
                         * @description what to do if the guardian is known by other phones; without it that is refused
                         * @enum {string}
                         */
                        otherPhones?: "keep" | "replace";
                    };
                    child: {
                        iin: string;
                        name: string;
                        /** @enum {string} */
                        relation: "parent" | "legal-representative";
                    };
                    /** @description an opaque identifier */
                    settlementId: string;
                    languages: string[];
                    kinds: ("state" | "private" | "mini-centre")[];
                    /** @description in the order of preference; the region says how many */
                    kindergartenIds?: string[];
                    stayHours?: ("9h" | "10.5h" | "half-day")[];
                    benefit?: {
                        /** @description one of the region’s benefits */
                        code: string;
                        /** @description the number of the paper that was seen */
                        documentId?: string;
                        /** @description YYYY-MM-DD */
                        issuedOn?: string;
                        /** @description the last day of a proof that runs out */
                        validUntilDate?: string;
                    };
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsQueueHistory: {
        parameters: {
            query: {
                /** @description YYYY-MM-DD */
                from: string;
                /** @description YYYY-MM-DD */
                to: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: {
                            /** @description YYYY-MM-DD */
                            date: string;
                            waiting: {
                                ageGroup: number;
                                count: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsVouchers: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                phase?: string;
                absence?: "warned" | "reached";
                ending?: "false-data";
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            voucherId?: string;
                            /** @description as people read it: TLD-7K3Q4-9XHMT-2C */
                            number?: string;
                            /** @enum {string} */
                            stage: "none" | "offered" | "choosing" | "waiting" | "contract-pending" | "in-use" | "suspended" | "moving" | "refused" | "lapsed" | "ended";
                            /** @description what comes next by itself */
                            next?: {
                                /** @description absent where it waits for a notice or a person */
                                at?: string;
                                /** @enum {string} */
                                what: "term-starts" | "lapses-unconfirmed" | "lapses-without-contract" | "lapses-waiting" | "attends" | "suspends" | "resumes" | "moves" | "absence-reached" | "absence-decided" | "ends-by-age";
                            };
                            suspension?: {
                                /** @enum {string} */
                                reason: "illness" | "leave";
                                /** @description YYYY-MM-DD */
                                from: string;
                                /** @description YYYY-MM-DD */
                                until: string;
                                documentId?: string;
                            };
                            /** @description the child has not come for long; reachedOn: when the absence is as long as the region allows */
                            longAbsence?: {
                                /** @enum {string} */
                                stage: "warned" | "reached";
                                /** @description YYYY-MM-DD */
                                since: string;
                                /** @description YYYY-MM-DD */
                                reachedOn: string;
                            };
                            /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                            ending?: {
                                /** @enum {string} */
                                reason: "false-data";
                                by: string;
                                /** @description UTC with microseconds */
                                proposedAt: string;
                                /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                                decideBy?: string;
                                overdue: boolean;
                            };
                            certified: boolean;
                            childId: string;
                            applicationId?: string;
                            iterationId?: string;
                            /** @enum {string} */
                            phase: "none" | "offered" | "confirmed" | "in-use" | "refused" | "lapsed" | "ended";
                            category: number;
                            placement?: {
                                districtId: string;
                                settlementId: string;
                                birthDate: string;
                                ageGroup: number;
                                languages: string[];
                                kinds: string[];
                            };
                            /** @description UTC with microseconds */
                            offeredAt?: string;
                            /** @description absent until the notice has arrived */
                            confirmBy?: string;
                            /** @description UTC with microseconds */
                            contractBy?: string;
                            extended: boolean;
                            kindergartenId?: string;
                            from?: string;
                            endedOn?: string;
                            endReason?: string;
                            /** @description districts that paid for it before, the oldest first */
                            formerDistricts?: {
                                districtId: string;
                                /** @description YYYY-MM-DD */
                                until: string;
                            }[];
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsBudgetsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budgetId: string;
                        districtId: string;
                        year: number;
                        /** @description whole tiyn as decimal text */
                        limitTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        reservedTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        availableTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        paidTiyn?: string;
                        /** @description of the reserved: vouchers of earlier years that go on */
                        carriedTiyn?: string;
                        /** @description given back by refused, lapsed and ended vouchers; available again */
                        freedTiyn?: string;
                        /** @description what accounted months cost less than was held for them */
                        savedTiyn?: string;
                        /** @description of the reserved: vouchers that come from other districts, signed or to be signed */
                        movedInTiyn?: string;
                        movedInCount?: number;
                        /** @description of the given back: vouchers that went on to other districts */
                        movedOutTiyn?: string;
                        movedOutCount?: number;
                        vouchersPossible: number;
                        act?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putDistrictsBudgetsOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                districtId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    limitTiyn: string;
                    act: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budgetId: string;
                        districtId: string;
                        year: number;
                        /** @description whole tiyn as decimal text */
                        limitTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        reservedTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        availableTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        paidTiyn?: string;
                        /** @description of the reserved: vouchers of earlier years that go on */
                        carriedTiyn?: string;
                        /** @description given back by refused, lapsed and ended vouchers; available again */
                        freedTiyn?: string;
                        /** @description what accounted months cost less than was held for them */
                        savedTiyn?: string;
                        /** @description of the reserved: vouchers that come from other districts, signed or to be signed */
                        movedInTiyn?: string;
                        movedInCount?: number;
                        /** @description of the given back: vouchers that went on to other districts */
                        movedOutTiyn?: string;
                        movedOutCount?: number;
                        vouchersPossible: number;
                        act?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budgetId: string;
                        districtId: string;
                        year: number;
                        /** @description whole tiyn as decimal text */
                        limitTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        reservedTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        availableTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        paidTiyn?: string;
                        /** @description of the reserved: vouchers of earlier years that go on */
                        carriedTiyn?: string;
                        /** @description given back by refused, lapsed and ended vouchers; available again */
                        freedTiyn?: string;
                        /** @description what accounted months cost less than was held for them */
                        savedTiyn?: string;
                        /** @description of the reserved: vouchers that come from other districts, signed or to be signed */
                        movedInTiyn?: string;
                        movedInCount?: number;
                        /** @description of the given back: vouchers that went on to other districts */
                        movedOutTiyn?: string;
                        movedOutCount?: number;
                        vouchersPossible: number;
                        act?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsMoneyOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        months: {
                            /** @description YYYY-MM */
                            month: string;
                            /** @description the most that the vouchers which are out may cost in the month */
                            plannedTiyn: string;
                            /** @description whole tiyn as decimal text */
                            computedTiyn: string;
                            /** @description whole tiyn as decimal text */
                            paidTiyn: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalls: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description an opaque identifier */
                districtId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            messageId: string;
                            recipientId: string;
                            template: string;
                            /** @description planned, sent, delivered, failed or handled-by-call */
                            phase: string;
                            /** @description UTC with microseconds */
                            plannedAt?: string;
                            /** @description UTC with microseconds */
                            deliveredAt?: string;
                            text?: string;
                            failedReason?: string;
                            districtId?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCallsContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        phones: string[];
                        childNames: string[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCallsRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messageId: string;
                        recipientId: string;
                        template: string;
                        /** @description planned, sent, delivered, failed or handled-by-call */
                        phase: string;
                        /** @description UTC with microseconds */
                        plannedAt?: string;
                        /** @description UTC with microseconds */
                        deliveredAt?: string;
                        text?: string;
                        failedReason?: string;
                        districtId?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDistrictsDeskLookUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    childIin: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        known: boolean;
                        /** @description YYYY-MM-DD */
                        birthDate: string;
                        /** @description the live one, wherever it is */
                        application?: {
                            /** @description where it waits here, so that the child’s record can be opened */
                            childId?: string;
                            applicationId: string;
                            phase: string;
                            districtId: string;
                            settlementId: string;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenEnding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description what of the child lives and may be ended; absent where nothing does
                         * @enum {string}
                         */
                        live?: "voucher" | "application";
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenApplicationEnding: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "death" | "school" | "age" | "moved" | "false-data";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChildrenApplicationEndingDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agrees: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId?: string;
                        childId: string;
                        /** @enum {string} */
                        phase: "none" | "waiting" | "turn-given" | "inactive" | "fulfilled" | "withdrawn" | "annulled";
                        category: number;
                        statusClass?: string;
                        placement?: {
                            districtId: string;
                            settlementId: string;
                            birthDate: string;
                            ageGroup: number;
                            languages: string[];
                            kinds: string[];
                        };
                        /** @description UTC with microseconds */
                        submittedAt?: string;
                        channel?: string;
                        /** @description from 1; 0 when not waiting */
                        positionInCategory: number;
                        /** @description from 1; 0 when not waiting */
                        positionInDistrict: number;
                        /** @description UTC with microseconds */
                        restorableUntil?: string;
                        iterationId?: string;
                        /** @description what the family would like; a turn depends on the placement alone */
                        wishes?: {
                            kindergartenIds: string[];
                            stayHours: string[];
                        };
                        /** @description it keeps its place and gets no turn */
                        pausedSince?: string;
                        /** @description UTC with microseconds */
                        pausedUntil?: string;
                        /** @description it keeps its place and gets no turn until then */
                        stopListedUntil?: string;
                        /** @description one person of the department proposes to end it; another decides. It stays, with its place, meanwhile */
                        ending?: {
                            /** @enum {string} */
                            reason: "false-data";
                            by: string;
                            /** @description UTC with microseconds */
                            proposedAt: string;
                            /** @description after it the decision is shown as late; silence neither ends nor keeps anything */
                            decideBy?: string;
                            overdue: boolean;
                        };
                        /** @description of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged */
                        endReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsEpochs: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            epochId: string;
                            districtId: string;
                            /** @enum {string} */
                            phase: "previewed" | "announced" | "open" | "closed" | "cancelled";
                            /** @enum {string} */
                            kind: "recategorisation" | "regime-switch";
                            /** @description YYYY-MM-DD */
                            effectiveOn: string;
                            /** @description SHA-256 of the plan: the content of the public log under this digest */
                            planDigest: string;
                            policyDigest: string;
                            /** @description entries of the public log the plan was computed from */
                            logSize: string;
                            waiting: number;
                            /** @description whose category or place changes, by the dry run */
                            changed: number;
                            /** @description who leaves the queue, over age, by the dry run */
                            leaving: number;
                            /** @description YYYY-MM-DD */
                            previewedOn: string;
                            previewedBy: string;
                            /** @description YYYY-MM-DD */
                            announcedOn?: string;
                            /** @description `system` where the policy prescribed it and nobody announced it in time */
                            announcedBy?: string;
                            /** @description announced with less notice than the policy owes */
                            late: boolean;
                            /** @description YYYY-MM-DD */
                            openedOn?: string;
                            /** @description whose category was changed */
                            changedCount: number;
                            /** @description who left the queue */
                            leftCount: number;
                            cancelledReason?: string;
                        }[];
                        next?: {
                            /** @description YYYY-MM-DD */
                            effectiveOn: string;
                            /** @enum {string} */
                            kind: "recategorisation" | "regime-switch";
                            /** @description the last day on which a person can announce it in time */
                            announceBy: string;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDistrictsEpochs: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the next day the policy prescribes, if absent */
                    effectiveOn?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        epochId: string;
                        districtId: string;
                        /** @enum {string} */
                        phase: "previewed" | "announced" | "open" | "closed" | "cancelled";
                        /** @enum {string} */
                        kind: "recategorisation" | "regime-switch";
                        /** @description YYYY-MM-DD */
                        effectiveOn: string;
                        /** @description SHA-256 of the plan: the content of the public log under this digest */
                        planDigest: string;
                        policyDigest: string;
                        /** @description entries of the public log the plan was computed from */
                        logSize: string;
                        waiting: number;
                        /** @description whose category or place changes, by the dry run */
                        changed: number;
                        /** @description who leaves the queue, over age, by the dry run */
                        leaving: number;
                        /** @description YYYY-MM-DD */
                        previewedOn: string;
                        previewedBy: string;
                        /** @description YYYY-MM-DD */
                        announcedOn?: string;
                        /** @description `system` where the policy prescribed it and nobody announced it in time */
                        announcedBy?: string;
                        /** @description announced with less notice than the policy owes */
                        late: boolean;
                        /** @description YYYY-MM-DD */
                        openedOn?: string;
                        /** @description whose category was changed */
                        changedCount: number;
                        /** @description who left the queue */
                        leftCount: number;
                        cancelledReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEpochsAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                epochId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        epochId: string;
                        districtId: string;
                        /** @enum {string} */
                        phase: "previewed" | "announced" | "open" | "closed" | "cancelled";
                        /** @enum {string} */
                        kind: "recategorisation" | "regime-switch";
                        /** @description YYYY-MM-DD */
                        effectiveOn: string;
                        /** @description SHA-256 of the plan: the content of the public log under this digest */
                        planDigest: string;
                        policyDigest: string;
                        /** @description entries of the public log the plan was computed from */
                        logSize: string;
                        waiting: number;
                        /** @description whose category or place changes, by the dry run */
                        changed: number;
                        /** @description who leaves the queue, over age, by the dry run */
                        leaving: number;
                        /** @description YYYY-MM-DD */
                        previewedOn: string;
                        previewedBy: string;
                        /** @description YYYY-MM-DD */
                        announcedOn?: string;
                        /** @description `system` where the policy prescribed it and nobody announced it in time */
                        announcedBy?: string;
                        /** @description announced with less notice than the policy owes */
                        late: boolean;
                        /** @description YYYY-MM-DD */
                        openedOn?: string;
                        /** @description whose category was changed */
                        changedCount: number;
                        /** @description who left the queue */
                        leftCount: number;
                        cancelledReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEpochsCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                epochId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        epochId: string;
                        districtId: string;
                        /** @enum {string} */
                        phase: "previewed" | "announced" | "open" | "closed" | "cancelled";
                        /** @enum {string} */
                        kind: "recategorisation" | "regime-switch";
                        /** @description YYYY-MM-DD */
                        effectiveOn: string;
                        /** @description SHA-256 of the plan: the content of the public log under this digest */
                        planDigest: string;
                        policyDigest: string;
                        /** @description entries of the public log the plan was computed from */
                        logSize: string;
                        waiting: number;
                        /** @description whose category or place changes, by the dry run */
                        changed: number;
                        /** @description who leaves the queue, over age, by the dry run */
                        leaving: number;
                        /** @description YYYY-MM-DD */
                        previewedOn: string;
                        previewedBy: string;
                        /** @description YYYY-MM-DD */
                        announcedOn?: string;
                        /** @description `system` where the policy prescribed it and nobody announced it in time */
                        announcedBy?: string;
                        /** @description announced with less notice than the policy owes */
                        late: boolean;
                        /** @description YYYY-MM-DD */
                        openedOn?: string;
                        /** @description whose category was changed */
                        changedCount: number;
                        /** @description who left the queue */
                        leftCount: number;
                        cancelledReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsEpochsPlan: {
        parameters: {
            query?: {
                changedOnly?: "true" | "false";
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
                /** @description an opaque identifier */
                epochId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description the public number */
                            applicationId: string;
                            from: {
                                category: number;
                                names: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                /** @description among those of the category in the district, from 1 */
                                place: number;
                            };
                            /** @description absent for a child that leaves the queue */
                            to?: {
                                category: number;
                                names: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                /** @description among those of the category in the district, from 1 */
                                place: number;
                            };
                            /**
                             * @description absent where nothing changes
                             * @enum {string}
                             */
                            reason?: "age" | "class" | "table" | "regime" | "order" | "over-age";
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEpochs: {
        parameters: {
            query: {
                /** @description an opaque identifier */
                districtId: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            epochId: string;
                            districtId: string;
                            /** @enum {string} */
                            phase: "previewed" | "announced" | "open" | "closed" | "cancelled";
                            /** @enum {string} */
                            kind: "recategorisation" | "regime-switch";
                            /** @description YYYY-MM-DD */
                            effectiveOn: string;
                            /** @description SHA-256 of the plan: the content of the public log under this digest */
                            planDigest: string;
                            policyDigest: string;
                            /** @description entries of the public log the plan was computed from */
                            logSize: string;
                            waiting: number;
                            /** @description whose category or place changes, by the dry run */
                            changed: number;
                            /** @description who leaves the queue, over age, by the dry run */
                            leaving: number;
                            /** @description YYYY-MM-DD */
                            previewedOn: string;
                            previewedBy: string;
                            /** @description YYYY-MM-DD */
                            announcedOn?: string;
                            /** @description `system` where the policy prescribed it and nobody announced it in time */
                            announcedBy?: string;
                            /** @description announced with less notice than the policy owes */
                            late: boolean;
                            /** @description YYYY-MM-DD */
                            openedOn?: string;
                            /** @description whose category was changed */
                            changedCount: number;
                            /** @description who left the queue */
                            leftCount: number;
                            cancelledReason?: string;
                        }[];
                        next?: {
                            /** @description YYYY-MM-DD */
                            effectiveOn: string;
                            /** @enum {string} */
                            kind: "recategorisation" | "regime-switch";
                            /** @description the last day on which a person can announce it in time */
                            announceBy: string;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEpochsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                epochId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        epochId: string;
                        districtId: string;
                        /** @enum {string} */
                        phase: "previewed" | "announced" | "open" | "closed" | "cancelled";
                        /** @enum {string} */
                        kind: "recategorisation" | "regime-switch";
                        /** @description YYYY-MM-DD */
                        effectiveOn: string;
                        /** @description SHA-256 of the plan: the content of the public log under this digest */
                        planDigest: string;
                        policyDigest: string;
                        /** @description entries of the public log the plan was computed from */
                        logSize: string;
                        waiting: number;
                        /** @description whose category or place changes, by the dry run */
                        changed: number;
                        /** @description who leaves the queue, over age, by the dry run */
                        leaving: number;
                        /** @description YYYY-MM-DD */
                        previewedOn: string;
                        previewedBy: string;
                        /** @description YYYY-MM-DD */
                        announcedOn?: string;
                        /** @description `system` where the policy prescribed it and nobody announced it in time */
                        announcedBy?: string;
                        /** @description announced with less notice than the policy owes */
                        late: boolean;
                        /** @description YYYY-MM-DD */
                        openedOn?: string;
                        /** @description whose category was changed */
                        changedCount: number;
                        /** @description who left the queue */
                        leftCount: number;
                        cancelledReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEpochsPlan: {
        parameters: {
            query?: {
                changedOnly?: "true" | "false";
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                epochId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description the public number */
                            applicationId: string;
                            from: {
                                category: number;
                                names: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                /** @description among those of the category in the district, from 1 */
                                place: number;
                            };
                            /** @description absent for a child that leaves the queue */
                            to?: {
                                category: number;
                                names: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                /** @description among those of the category in the district, from 1 */
                                place: number;
                            };
                            /**
                             * @description absent where nothing changes
                             * @enum {string}
                             */
                            reason?: "age" | "class" | "table" | "regime" | "order" | "over-age";
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildrenPlaceChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                childId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        change?: {
                            from: {
                                category: number;
                                names: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                /** @description among those of the category in the district, from 1 */
                                place: number;
                            };
                            /** @description absent for a child that leaves the queue */
                            to?: {
                                category: number;
                                names: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                /** @description among those of the category in the district, from 1 */
                                place: number;
                            };
                            /**
                             * @description absent where nothing changes
                             * @enum {string}
                             */
                            reason?: "age" | "class" | "table" | "regime" | "order" | "over-age";
                            epochId: string;
                            /** @description YYYY-MM-DD */
                            effectiveOn: string;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsTemplateCsv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsTemplateXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImports: {
        parameters: {
            query: {
                /** @description an opaque identifier */
                districtId: string;
                /** @description time zone of the stamps; the region’s unless given */
                zone?: string;
            };
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description an opaque identifier */
                        importId: string;
                        /** @description an opaque identifier */
                        districtId: string;
                        /** @enum {string} */
                        phase: "planned" | "running" | "completed" | "rolling-back" | "rolled-back";
                        zone: string;
                        fileDigest: string;
                        planDigest: string;
                        rows: number;
                        faulty: number;
                        /** @description an opaque identifier */
                        plannedBy: string;
                        /** @description UTC with microseconds */
                        plannedAt: string;
                        /** @description an opaque identifier */
                        approvedBy?: string;
                        /** @description UTC with microseconds */
                        approvedAt?: string;
                        withoutFaulty: boolean;
                        done: number;
                        submitted: number;
                        refused: number;
                        rollbackReason?: string;
                        /** @description an opaque identifier */
                        rolledBackBy?: string;
                        withdrawn: number;
                        kept: number;
                        proof?: {
                            /** @enum {string} */
                            oldOrderBy: "position" | "stamp";
                            /** @description pairs of rows that change sides */
                            byClass: number;
                            /** @description pairs of rows that change sides */
                            byAge: number;
                            /** @description pairs of rows that change sides */
                            byStamp: number;
                            examples: {
                                row: number;
                                behindRow: number;
                                /** @enum {string} */
                                cause: "class" | "age" | "stamp";
                            }[];
                            categories: {
                                category: number;
                                imported: number;
                                waiting: number;
                                waitingBehind: number;
                                placesMax: number;
                            }[];
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsImports: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description an opaque identifier */
                            importId: string;
                            /** @description an opaque identifier */
                            districtId: string;
                            /** @enum {string} */
                            phase: "planned" | "running" | "completed" | "rolling-back" | "rolled-back";
                            zone: string;
                            fileDigest: string;
                            planDigest: string;
                            rows: number;
                            faulty: number;
                            /** @description an opaque identifier */
                            plannedBy: string;
                            /** @description UTC with microseconds */
                            plannedAt: string;
                            /** @description an opaque identifier */
                            approvedBy?: string;
                            /** @description UTC with microseconds */
                            approvedAt?: string;
                            withoutFaulty: boolean;
                            done: number;
                            submitted: number;
                            refused: number;
                            rollbackReason?: string;
                            /** @description an opaque identifier */
                            rolledBackBy?: string;
                            withdrawn: number;
                            kept: number;
                            proof?: {
                                /** @enum {string} */
                                oldOrderBy: "position" | "stamp";
                                /** @description pairs of rows that change sides */
                                byClass: number;
                                /** @description pairs of rows that change sides */
                                byAge: number;
                                /** @description pairs of rows that change sides */
                                byStamp: number;
                                examples: {
                                    row: number;
                                    behindRow: number;
                                    /** @enum {string} */
                                    cause: "class" | "age" | "stamp";
                                }[];
                                categories: {
                                    category: number;
                                    imported: number;
                                    waiting: number;
                                    waitingBehind: number;
                                    placesMax: number;
                                }[];
                            };
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description an opaque identifier */
                        importId: string;
                        /** @description an opaque identifier */
                        districtId: string;
                        /** @enum {string} */
                        phase: "planned" | "running" | "completed" | "rolling-back" | "rolled-back";
                        zone: string;
                        fileDigest: string;
                        planDigest: string;
                        rows: number;
                        faulty: number;
                        /** @description an opaque identifier */
                        plannedBy: string;
                        /** @description UTC with microseconds */
                        plannedAt: string;
                        /** @description an opaque identifier */
                        approvedBy?: string;
                        /** @description UTC with microseconds */
                        approvedAt?: string;
                        withoutFaulty: boolean;
                        done: number;
                        submitted: number;
                        refused: number;
                        rollbackReason?: string;
                        /** @description an opaque identifier */
                        rolledBackBy?: string;
                        withdrawn: number;
                        kept: number;
                        proof?: {
                            /** @enum {string} */
                            oldOrderBy: "position" | "stamp";
                            /** @description pairs of rows that change sides */
                            byClass: number;
                            /** @description pairs of rows that change sides */
                            byAge: number;
                            /** @description pairs of rows that change sides */
                            byStamp: number;
                            examples: {
                                row: number;
                                behindRow: number;
                                /** @enum {string} */
                                cause: "class" | "age" | "stamp";
                            }[];
                            categories: {
                                category: number;
                                imported: number;
                                waiting: number;
                                waitingBehind: number;
                                placesMax: number;
                            }[];
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsRows: {
        parameters: {
            query?: {
                only?: "all" | "faulty" | "noted" | "refused" | "kept";
                offset?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description as a spreadsheet counts: the headings are row 1 */
                            row: number;
                            position?: string;
                            /** @description UTC with microseconds */
                            submittedAt?: string;
                            settlementId?: string;
                            statusClass?: string;
                            category: number;
                            faults: {
                                /** @enum {string} */
                                column: "position" | "stamp" | "childIin" | "childName" | "guardianIin" | "relation" | "phone" | "phone2" | "settlement" | "statusClass" | "languages" | "kinds";
                                code: string;
                                text: string;
                                otherRow?: number;
                                districtId?: string;
                            }[];
                            notes: ("repeated-hour" | "class-without-proof")[];
                            /** @enum {string} */
                            outcome?: "submitted" | "refused";
                            refusedCode?: string;
                            refusedText?: string;
                            applicationId?: string;
                            /** @description taken-back, or why it stays */
                            rolledBack?: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    withoutFaulty?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description an opaque identifier */
                        importId: string;
                        /** @description an opaque identifier */
                        districtId: string;
                        /** @enum {string} */
                        phase: "planned" | "running" | "completed" | "rolling-back" | "rolled-back";
                        zone: string;
                        fileDigest: string;
                        planDigest: string;
                        rows: number;
                        faulty: number;
                        /** @description an opaque identifier */
                        plannedBy: string;
                        /** @description UTC with microseconds */
                        plannedAt: string;
                        /** @description an opaque identifier */
                        approvedBy?: string;
                        /** @description UTC with microseconds */
                        approvedAt?: string;
                        withoutFaulty: boolean;
                        done: number;
                        submitted: number;
                        refused: number;
                        rollbackReason?: string;
                        /** @description an opaque identifier */
                        rolledBackBy?: string;
                        withdrawn: number;
                        kept: number;
                        proof?: {
                            /** @enum {string} */
                            oldOrderBy: "position" | "stamp";
                            /** @description pairs of rows that change sides */
                            byClass: number;
                            /** @description pairs of rows that change sides */
                            byAge: number;
                            /** @description pairs of rows that change sides */
                            byStamp: number;
                            examples: {
                                row: number;
                                behindRow: number;
                                /** @enum {string} */
                                cause: "class" | "age" | "stamp";
                            }[];
                            categories: {
                                category: number;
                                imported: number;
                                waiting: number;
                                waitingBehind: number;
                                placesMax: number;
                            }[];
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsRollback: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "wrong-file" | "wrong-order" | "not-authorised" | "duplicate-import" | "other";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description an opaque identifier */
                        importId: string;
                        /** @description an opaque identifier */
                        districtId: string;
                        /** @enum {string} */
                        phase: "planned" | "running" | "completed" | "rolling-back" | "rolled-back";
                        zone: string;
                        fileDigest: string;
                        planDigest: string;
                        rows: number;
                        faulty: number;
                        /** @description an opaque identifier */
                        plannedBy: string;
                        /** @description UTC with microseconds */
                        plannedAt: string;
                        /** @description an opaque identifier */
                        approvedBy?: string;
                        /** @description UTC with microseconds */
                        approvedAt?: string;
                        withoutFaulty: boolean;
                        done: number;
                        submitted: number;
                        refused: number;
                        rollbackReason?: string;
                        /** @description an opaque identifier */
                        rolledBackBy?: string;
                        withdrawn: number;
                        kept: number;
                        proof?: {
                            /** @enum {string} */
                            oldOrderBy: "position" | "stamp";
                            /** @description pairs of rows that change sides */
                            byClass: number;
                            /** @description pairs of rows that change sides */
                            byAge: number;
                            /** @description pairs of rows that change sides */
                            byStamp: number;
                            examples: {
                                row: number;
                                behindRow: number;
                                /** @enum {string} */
                                cause: "class" | "age" | "stamp";
                            }[];
                            categories: {
                                category: number;
                                imported: number;
                                waiting: number;
                                waitingBehind: number;
                                placesMax: number;
                            }[];
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsStatements: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                month?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            statementId: string;
                            kindergartenId: string;
                            districtId: string;
                            month: string;
                            /** @description collecting, computed, in-register, sent, paid or returned */
                            phase: string;
                            /** @description whole tiyn as decimal text */
                            totalTiyn?: string;
                            registerId?: string;
                            /** @description sheets of the month that are not accepted yet */
                            missingSheetIds: string[];
                            /** @description the day by which the region pays for this month */
                            payBy?: string;
                            paidOn?: string;
                            bankReference?: string;
                            /** @description why the bank returned the last payment */
                            bankReason?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatementsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        statementId: string;
                        kindergartenId: string;
                        districtId: string;
                        month: string;
                        /** @description collecting, computed, in-register, sent, paid or returned */
                        phase: string;
                        /** @description whole tiyn as decimal text */
                        totalTiyn?: string;
                        registerId?: string;
                        /** @description sheets of the month that are not accepted yet */
                        missingSheetIds: string[];
                        /** @description the day by which the region pays for this month */
                        payBy?: string;
                        paidOn?: string;
                        bankReference?: string;
                        /** @description why the bank returned the last payment */
                        bankReason?: string;
                        /** @description name and version of the rule behind each line */
                        formula?: string;
                        rounding?: string;
                        lines: {
                            childId: string;
                            voucherId: string;
                            sheetId: string;
                            /** @description whole tiyn as decimal text */
                            normTiyn: string;
                            plannedDays: number;
                            paidDayHundredths: number;
                            /** @description whole tiyn as decimal text */
                            amountTiyn: string;
                            from?: string;
                            lastDay?: string;
                        }[];
                        excluded: {
                            childId: string;
                            sheetId: string;
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsRegisters: {
        parameters: {
            query?: {
                month?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            registerId: string;
                            districtId: string;
                            month: string;
                            /** @description drafted, approved-once, approved, rejected, sent or settled */
                            phase: string;
                            lines: {
                                statementId: string;
                                kindergartenId: string;
                                /** @description whole tiyn as decimal text */
                                amountTiyn: string;
                                phase: string;
                                /** @description the payment’s name in the bank file and the bank’s answer */
                                endToEndId?: string;
                                paidOn?: string;
                                bankReason?: string;
                                bankReference?: string;
                            }[];
                            /** @description whole tiyn as decimal text */
                            totalTiyn: string;
                            draftedBy: string;
                            approvedBy: string[];
                            fileId?: string;
                            /** @description whole tiyn as decimal text */
                            settledTiyn?: string;
                            /** @description whole tiyn as decimal text */
                            returnedTiyn?: string;
                            approvalsNeeded?: number;
                            fileHash?: string;
                            rejectedBy?: string;
                            rejectReason?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDistrictsRegisters: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description YYYY-MM */
                    month: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        registerId: string;
                        districtId: string;
                        month: string;
                        /** @description drafted, approved-once, approved, rejected, sent or settled */
                        phase: string;
                        lines: {
                            statementId: string;
                            kindergartenId: string;
                            /** @description whole tiyn as decimal text */
                            amountTiyn: string;
                            phase: string;
                            /** @description the payment’s name in the bank file and the bank’s answer */
                            endToEndId?: string;
                            paidOn?: string;
                            bankReason?: string;
                            bankReference?: string;
                        }[];
                        /** @description whole tiyn as decimal text */
                        totalTiyn: string;
                        draftedBy: string;
                        approvedBy: string[];
                        fileId?: string;
                        /** @description whole tiyn as decimal text */
                        settledTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        returnedTiyn?: string;
                        approvalsNeeded?: number;
                        fileHash?: string;
                        rejectedBy?: string;
                        rejectReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegistersOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                registerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        registerId: string;
                        districtId: string;
                        month: string;
                        /** @description drafted, approved-once, approved, rejected, sent or settled */
                        phase: string;
                        lines: {
                            statementId: string;
                            kindergartenId: string;
                            /** @description whole tiyn as decimal text */
                            amountTiyn: string;
                            phase: string;
                            /** @description the payment’s name in the bank file and the bank’s answer */
                            endToEndId?: string;
                            paidOn?: string;
                            bankReason?: string;
                            bankReference?: string;
                        }[];
                        /** @description whole tiyn as decimal text */
                        totalTiyn: string;
                        draftedBy: string;
                        approvedBy: string[];
                        fileId?: string;
                        /** @description whole tiyn as decimal text */
                        settledTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        returnedTiyn?: string;
                        approvalsNeeded?: number;
                        fileHash?: string;
                        rejectedBy?: string;
                        rejectReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRegistersApprovals: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                registerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        registerId: string;
                        districtId: string;
                        month: string;
                        /** @description drafted, approved-once, approved, rejected, sent or settled */
                        phase: string;
                        lines: {
                            statementId: string;
                            kindergartenId: string;
                            /** @description whole tiyn as decimal text */
                            amountTiyn: string;
                            phase: string;
                            /** @description the payment’s name in the bank file and the bank’s answer */
                            endToEndId?: string;
                            paidOn?: string;
                            bankReason?: string;
                            bankReference?: string;
                        }[];
                        /** @description whole tiyn as decimal text */
                        totalTiyn: string;
                        draftedBy: string;
                        approvedBy: string[];
                        fileId?: string;
                        /** @description whole tiyn as decimal text */
                        settledTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        returnedTiyn?: string;
                        approvalsNeeded?: number;
                        fileHash?: string;
                        rejectedBy?: string;
                        rejectReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRegistersRejection: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                registerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        registerId: string;
                        districtId: string;
                        month: string;
                        /** @description drafted, approved-once, approved, rejected, sent or settled */
                        phase: string;
                        lines: {
                            statementId: string;
                            kindergartenId: string;
                            /** @description whole tiyn as decimal text */
                            amountTiyn: string;
                            phase: string;
                            /** @description the payment’s name in the bank file and the bank’s answer */
                            endToEndId?: string;
                            paidOn?: string;
                            bankReason?: string;
                            bankReference?: string;
                        }[];
                        /** @description whole tiyn as decimal text */
                        totalTiyn: string;
                        draftedBy: string;
                        approvedBy: string[];
                        fileId?: string;
                        /** @description whole tiyn as decimal text */
                        settledTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        returnedTiyn?: string;
                        approvalsNeeded?: number;
                        fileHash?: string;
                        rejectedBy?: string;
                        rejectReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRegistersSending: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                registerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        register: {
                            registerId: string;
                            districtId: string;
                            month: string;
                            /** @description drafted, approved-once, approved, rejected, sent or settled */
                            phase: string;
                            lines: {
                                statementId: string;
                                kindergartenId: string;
                                /** @description whole tiyn as decimal text */
                                amountTiyn: string;
                                phase: string;
                                /** @description the payment’s name in the bank file and the bank’s answer */
                                endToEndId?: string;
                                paidOn?: string;
                                bankReason?: string;
                                bankReference?: string;
                            }[];
                            /** @description whole tiyn as decimal text */
                            totalTiyn: string;
                            draftedBy: string;
                            approvedBy: string[];
                            fileId?: string;
                            /** @description whole tiyn as decimal text */
                            settledTiyn?: string;
                            /** @description whole tiyn as decimal text */
                            returnedTiyn?: string;
                            approvalsNeeded?: number;
                            fileHash?: string;
                            rejectedBy?: string;
                            rejectReason?: string;
                        };
                        fileName: string;
                        fileText: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRegistersBankAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                registerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fileText: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        registerId: string;
                        districtId: string;
                        month: string;
                        /** @description drafted, approved-once, approved, rejected, sent or settled */
                        phase: string;
                        lines: {
                            statementId: string;
                            kindergartenId: string;
                            /** @description whole tiyn as decimal text */
                            amountTiyn: string;
                            phase: string;
                            /** @description the payment’s name in the bank file and the bank’s answer */
                            endToEndId?: string;
                            paidOn?: string;
                            bankReason?: string;
                            bankReference?: string;
                        }[];
                        /** @description whole tiyn as decimal text */
                        totalTiyn: string;
                        draftedBy: string;
                        approvedBy: string[];
                        fileId?: string;
                        /** @description whole tiyn as decimal text */
                        settledTiyn?: string;
                        /** @description whole tiyn as decimal text */
                        returnedTiyn?: string;
                        approvalsNeeded?: number;
                        fileHash?: string;
                        rejectedBy?: string;
                        rejectReason?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistrictsAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                districtId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountId: string;
                            /** @description whole tiyn as decimal text */
                            debitTiyn: string;
                            /** @description whole tiyn as decimal text */
                            creditTiyn: string;
                            /** @description whole tiyn as decimal text */
                            balanceTiyn: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvariants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holds: boolean;
                        invariants: {
                            service: string;
                            id: string;
                            holds: boolean;
                            checked: number;
                            broken: string[];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                    name: string;
                    roles: ("educator" | "head" | "department" | "approver" | "finance" | "auditor" | "administrator")[];
                    /** @description an opaque identifier */
                    districtId?: string;
                    /** @description an opaque identifier */
                    kindergartenId?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        staffId: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putGuardiansPhones: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description an opaque identifier */
                guardianId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phones: string[];
                    /** @enum {string} */
                    locale?: "kk" | "ru" | "en";
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDemoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description UTC with microseconds */
                        now: string;
                        /** @description YYYY-MM-DD */
                        today: string;
                        /** @description the earliest moment at which time itself changes something; absent if there is none */
                        nextDeadline?: string;
                        /** @description the evening of the month’s last working day that is still to come */
                        endOfMonth: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDemoClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    advanceTo: string;
                } | {
                    /** @enum {string} */
                    to: "next-day" | "next-deadline" | "end-of-month";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description UTC with microseconds */
                        now: string;
                        /** @description YYYY-MM-DD */
                        today: string;
                        /** @description the earliest moment at which time itself changes something; absent if there is none */
                        nextDeadline?: string;
                        /** @description the evening of the month’s last working day that is still to come */
                        endOfMonth: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDemoMessages: {
        parameters: {
            query?: {
                phone?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: {
                            id: string;
                            phone: string;
                            sender: string;
                            text: string;
                            /** @description when it reached the phone */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putDemoNumbersOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                phone: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    behaviour: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDemoPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            /** @enum {string} */
                            kind: "guardian";
                            /** @description an opaque identifier */
                            personId: string;
                            names: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            /** @description an opaque identifier */
                            districtId: string;
                            /**
                             * @description where the family stood when the demonstration began
                             * @enum {string}
                             */
                            stage: "new" | "waiting" | "offered" | "choosing" | "contract-pending" | "attending" | "month-to-confirm" | "lapsed" | "paid";
                            iin: string;
                            phone: string;
                            /** @enum {string} */
                            locale: "kk" | "ru" | "en";
                            /** @description an opaque identifier */
                            childId: string;
                            childNames: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "staff";
                            /** @description an opaque identifier */
                            personId: string;
                            names: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            /** @description an opaque identifier */
                            districtId: string;
                            /**
                             * @description what this person does
                             * @enum {string}
                             */
                            stage: "teacher" | "head" | "department" | "approver" | "second-approver" | "finance" | "auditor";
                            login: string;
                            password: string;
                            /** @description an opaque identifier */
                            kindergartenId?: string;
                        })[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDemoSignatures: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an opaque identifier */
                    childId: string;
                    /** @description an opaque identifier */
                    contractId: string;
                    /** @enum {string} */
                    party: "guardian" | "kindergarten";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cms: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDemoBankAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the same answer and does nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fileText: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fileText: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
