import { createContext, useContext } from "react";

/** Whether what is shown stands inside a page of someone else. */
export const Embedded = createContext(false);

export const useIsEmbedded = () => useContext(Embedded);

/** Where links to other pages open: in place, or, from inside a page of someone else, beside it. */
export const useLinkTarget = () => (useIsEmbedded() ? "_blank" : "_self");
