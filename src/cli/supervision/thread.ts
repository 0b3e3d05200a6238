/** The thread that does a command which is watched over: the whole command again, with the bytecode of a search. */
import { launch } from '../launch.js';

launch(import.meta.dirname, 'main', 'search', process.argv.slice(2));
