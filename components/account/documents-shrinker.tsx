"use client";

import { useEffect, useState } from "react";

const side = 2400;
const qualities = [0.85, 0.7, 0.55];

/**
 * Makes a large photo small enough before it is sent, here in the browser.
 * Without script the form says the limit beforehand. A PDF is only measured.
 */
export function PhotoShrinker({
  field,
  maxBytes,
}: {
  field: string;
  maxBytes: number;
}) {
  const [said, say] = useState("");
  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return;
    const change = () => {
      const file = input.files?.[0];
      say("");
      if (!file || file.size <= maxBytes) return;
      if (!file.type.startsWith("image/"))
        return say("This file is too large. A smaller PDF or a photo will do.");
      say("Making the photo smaller…");
      shrink(file, maxBytes).then(
        (small) => {
          if (small) replace(input, small);
          say(small ? "Made smaller to send." : tooLarge);
        },
        () => say(tooLarge),
      );
    };
    input.addEventListener("change", change);
    return () => input.removeEventListener("change", change);
  }, [field, maxBytes]);
  return (
    <p role="status" className="-mt-4 text-sm text-quiet empty:hidden">
      {said}
    </p>
  );
}

const tooLarge = "This photo could not be made smaller. Take a smaller one.";

async function shrink(file: File, maxBytes: number): Promise<File | null> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const paper = canvas.getContext("2d");
  if (!paper) return null;
  // A JPEG has no transparency: what shows through is paper.
  paper.fillStyle = "#ffffff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, "image/jpeg", quality),
    );
    if (blob && blob.size <= maxBytes)
      return new File([blob], "document.jpg", { type: "image/jpeg" });
  }
  return null;
}

function replace(input: HTMLInputElement, file: File) {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
}
