/** What `lib.webworker` leaves out and the browser's storage names: a worker cannot ask for it, whoever does is prepared for that. */
interface StorageManager {
  persist(): Promise<boolean>;
}
