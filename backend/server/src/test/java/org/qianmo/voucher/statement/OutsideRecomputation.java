package org.qianmo.voucher.statement;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Computes the code of a statement from its workbook alone, by what the package's documentation says, and nothing of ours. */
final class OutsideRecomputation {

    private final Workbook workbook;

    OutsideRecomputation(Workbook workbook) {
        this.workbook = workbook;
    }

    String code() throws Exception {
        Map<String, String> facts = facts();
        String[] head = facts.get("链末分录").split("[ 　]+");
        String[] days = facts.get("对账期间").split(" 至 ");
        String moment = facts.get("台账截至").replaceAll(".*（|）", "");
        Sheet entries = workbook.getSheet("分录");
        String digest = sha256(
                "qianmo-statement-1",
                facts.get("编号与类别").split("　")[0],
                days[0],
                days[1],
                moment,
                head[1],
                head[3],
                String.valueOf(entries.getLastRowNum()),
                entriesDigest(entries),
                balancesDigest(workbook.getSheet("结存")));
        return base32(digest);
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Row row : workbook.getSheet("说明")) {
            if (row.getCell(1) != null) {
                facts.put(row.getCell(0).getStringCellValue(), row.getCell(1).getStringCellValue());
            }
        }
        return facts;
    }

    private static String entriesDigest(Sheet sheet) throws Exception {
        StringBuilder fields = new StringBuilder(netstring("qianmo-statement-entries-1"));
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            fields.append(netstring(text(sheet, i, "链序号")))
                    .append(netstring(text(sheet, i, "分录编号")))
                    .append(netstring(text(sheet, i, "哈希")));
        }
        return sha256(fields.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String balancesDigest(Sheet sheet) throws Exception {
        StringBuilder fields = new StringBuilder(netstring("qianmo-statement-balances-1"));
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            for (String column : new String[] {"券号", "券种代码", "指标代码", "状态代码"}) {
                fields.append(netstring(text(sheet, i, column)));
            }
            int decimals = text(sheet, i, "单位").equals("亩") ? 3 : 2;
            for (String column : new String[] {"期初", "台账期末"}) {
                BigDecimal amount = new BigDecimal(text(sheet, i, column)).movePointRight(decimals);
                fields.append(netstring(amount.toBigIntegerExact().toString()));
            }
        }
        return sha256(fields.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Sheet sheet, int row, String heading) {
        for (Cell header : sheet.getRow(0)) {
            if (header.getStringCellValue().equals(heading)) {
                Cell cell = sheet.getRow(row).getCell(header.getColumnIndex());
                return cell.getCellType() == CellType.NUMERIC
                        ? BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()
                                .toPlainString()
                        : cell.getStringCellValue();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    private static String sha256(String... fields) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String field : fields) {
            bytes.write(netstring(field).getBytes(StandardCharsets.UTF_8));
        }
        return sha256(bytes.toByteArray());
    }

    private static String netstring(String field) {
        return field.getBytes(StandardCharsets.UTF_8).length + ":" + field + ",";
    }

    private static String sha256(byte[] bytes) throws Exception {
        StringBuilder hex = new StringBuilder();
        for (byte one : MessageDigest.getInstance("SHA-256").digest(bytes)) {
            hex.append(String.format("%02x", one));
        }
        return hex.toString();
    }

    /** Bit by bit. */
    private static String base32(String hex) {
        StringBuilder code = new StringBuilder();
        for (int digit = 0; digit < 26; digit++) {
            int value = 0;
            for (int bit = digit * 5; bit < digit * 5 + 5; bit++) {
                int nibble = Character.digit(hex.charAt(bit / 4), 16);
                value = value * 2 + (nibble >> (3 - bit % 4) & 1);
            }
            code.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(value));
        }
        return code.toString();
    }
}
