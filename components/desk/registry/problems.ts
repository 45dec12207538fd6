/** What can be wrong with starting a load or bringing a file. */
export const registryProblems: Record<string, string> = {
  "file-missing": "This file is not in the folder any more.",
  "load-running": "Another load is waiting or running. Wait for its end.",
  "file-name":
    "Keep the publisher’s name: letters, digits, spaces and .zip, .xlsx or .csv at the end.",
  "file-exists": "A file of this name is in the folder already.",
  "no-space": "There is not enough room on the disk for this file.",
  "wrong-place":
    "The file has changed since its first part. Drop it and begin again.",
};
