import { Form, Input } from 'antd';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';

/** A new password, typed twice. */
export function NewPassword() {
  const text = useText();
  return (
    <>
      <Form.Item
        name="password"
        label={text(TEXTS.newPassword)}
        extra={text(TEXTS.passwordRule)}
        rules={[
          { required: true, message: text(DESK.required) },
          { min: 10, message: text(TEXTS.passwordShort) },
        ]}
      >
        <Input type="password" autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={text(TEXTS.passwordAgain)}
        dependencies={['password']}
        rules={[
          { required: true, message: text(DESK.required) },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === undefined || value === '' || value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(text(TEXTS.passwordsDiffer))),
          }),
        ]}
      >
        <Input type="password" autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
