//! The smallest PDF that shows a few lines of Chinese: one page, a font of the reader's own.

use std::fmt::Write as _;

/// One page with these lines from its top.
pub(super) fn pdf(lines: &[String]) -> Vec<u8> {
    let page = content(lines);
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] \
         /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H \
         /DescendantFonts [6 0 R] >>"
            .to_owned(),
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light \
         /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> \
         /FontDescriptor 7 0 R /DW 1000 >>"
            .to_owned(),
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 \
         /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 \
         /CapHeight 880 /StemV 93 >>"
            .to_owned(),
    ];
    whole(&objects)
}

/// The text as UTF-16, as the encoding of the font asks.
fn content(lines: &[String]) -> String {
    let mut page = String::from("BT /F1 14 Tf 60 770 Td 26 TL");
    for line in lines {
        page.push_str(" <");
        for unit in line.encode_utf16() {
            let _ = write!(page, "{unit:04X}");
        }
        page.push_str("> Tj T*");
    }
    page.push_str(" ET");
    page
}

/// The objects with the table of where they begin.
fn whole(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.4\n");
    let mut starts = Vec::with_capacity(objects.len());
    for (object, number) in objects.iter().zip(1..) {
        starts.push(file.len());
        let _ = write!(file, "{number} 0 obj\n{object}\nendobj\n");
    }
    let table = file.len();
    let count = objects.len() + 1;
    let _ = write!(file, "xref\n0 {count}\n0000000000 65535 f \n");
    for start in starts {
        let _ = writeln!(file, "{start:010} 00000 n ");
    }
    let _ = writeln!(file, "trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
    file.into_bytes()
}
