import { Stub } from '../stub/stub.ts';

/** A portal in a process of its own, so that its work does not count as that of the clients. */
const { port } = await Stub.start();
process.send?.(port);
process.once('disconnect', () => process.exit(0));
